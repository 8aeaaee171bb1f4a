"""Which company an address belongs to."""

import pytest

from mailmate.mail.model import Address
from mailmate.trade.companies import company_of, is_free_mail, registrable_domain, same_company


@pytest.mark.parametrize(
    ("domain", "registered"),
    [
        ("buyer.example", "buyer.example"),
        ("mail.buyer.example", "buyer.example"),
        ("a.b.c.buyer.example", "buyer.example"),
        ("buyer.co.uk", "buyer.co.uk"),
        ("mx1.buyer.co.uk", "buyer.co.uk"),
        ("sales.buyer.com.cn", "buyer.com.cn"),
        ("sales.buyer.com.vn", "buyer.com.vn"),
        ("hq.buyer.com.br", "buyer.com.br"),
        ("BUYER.Example.", "buyer.example"),
        ("co.uk", "co.uk"),
        ("localhost", "localhost"),
        ("192.0.2.7", "192.0.2.7"),
        ("", ""),
    ],
)
def test_the_registered_part_of_a_domain_is_found(domain, registered):
    assert registrable_domain(domain) == registered


@pytest.mark.parametrize(
    "domain",
    [
        "gmail.com",
        "GMAIL.com",
        "163.com",
        "vip.qq.com",
        "qq.com",
        "naver.com",
        "yandex.ru",
        "outlook.com",
        "yahoo.co.jp",
        "yahoo.com.br",
        "hotmail.fr",
        "mail.ru",
        "icloud.com",
    ],
)
def test_a_free_mail_provider_is_known(domain):
    assert is_free_mail(domain)


@pytest.mark.parametrize(
    "domain", ["buyer.example", "gmail.example.org", "outlook-pumps.com", "mygmail.com", "yahoo.trading", ""]
)
def test_a_company_domain_is_no_free_mail_provider(domain):
    assert not is_free_mail(domain)


@pytest.mark.parametrize(
    ("email", "company"),
    [
        ("anna@buyer.example", "buyer.example"),
        ("anna@export.buyer.com.cn", "buyer.com.cn"),
        ("anna@gmail.com", "anna@gmail.com"),
        ("anna@yahoo.com.vn", "anna@yahoo.com.vn"),
        ("nobody", "nobody"),
        ("", ""),
    ],
)
def test_a_company_is_its_domain_or_the_address_at_a_free_provider(email, company):
    assert company_of(Address("Anna", email)) == company


def test_two_people_at_one_domain_are_one_company_and_two_at_a_free_provider_are_not():
    assert same_company(Address("", "a@buyer.example"), Address("", "b@mail.buyer.example"))
    assert not same_company(Address("", "a@gmail.com"), Address("", "b@gmail.com"))
    assert not same_company(Address("", ""), Address("", ""))
