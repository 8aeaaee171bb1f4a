"""Who else buys from us, known without roles, and what such a company is called."""

import pytest

from mailmate.desk.compose import check_draft
from mailmate.desk.registers.other_customers import load_people
from mailmate.mail.model import Address
from mailmate.trade.customers import Signed, find_other_customers, is_telling
from mailmate.trade.drafts import DraftText
from mailmate.trade.listing import Order, View
from mailmate.trade.readings import Contact
from tests.office import open_office
from tests.screens import inbox_desk

HERE = frozenset({"haiphong-plastics.example"})
OURS = frozenset({"factory.example"})


def others(contacts=(), signed=(), **rest):
    known = {one.email: one for one in contacts}
    return find_other_customers(known, signed, here=HERE, ours=OURS, **rest)


def test_a_company_with_entries_is_a_customer_without_any_role():
    names, domains = others(signed=[Signed("gdansk-pools.example", "Baltic Basen Sp. z o.o.")])
    assert domains == {"gdansk-pools.example"}
    assert names == {"Baltic Basen", "gdansk pools"}


def test_a_mail_that_names_another_customer_does_not_make_the_name_its_own():
    signed = [Signed("nordlager.example", "Nord Lager AB"), Signed("haiphong-plastics.example", "Nord Lager AB")]
    assert "Nord Lager" in others(signed=signed)[0]


def test_a_contact_set_as_a_buyer_is_a_customer():
    names, _ = others([Contact("ann@rotterdam-tanks.example", "Ann Vos", "Rotterdam Tanks B.V.", role="buyer")])
    assert names == {"Rotterdam Tanks", "rotterdam tanks"}


def test_a_display_name_with_a_legal_form_names_the_company():
    people = [Contact("purchase@hxg.example", "Hoang Xuan Glass JSC")]
    assert others(people, [Signed("hxg.example", "")])[0] == {"Hoang Xuan Glass"}


@pytest.mark.parametrize("role", ["forwarder", "bank", "supplier", "inspector", "agent"])
def test_who_has_another_role_is_no_customer(role):
    people = [Contact("desk@fastline.example", role=role)]
    assert others(people, [Signed("fastline.example", "Fastline GmbH")]) == (frozenset(), frozenset())


def test_this_deal_and_we_ourselves_are_left_out():
    signed = [
        Signed("haiphong-plastics.example", "Haiphong Plastics JSC"),
        Signed("factory.example", "Ningbo Sheet Co., Ltd."),
        Signed("lima-agua.example", "Ningbo Sheet Co., Ltd."),
    ]
    assert others(signed=signed, our_name="Ningbo Sheet Co., Ltd.")[0] == {"lima agua"}


def test_a_free_mail_customer_is_known_by_its_address_and_its_provider_is_nobodys():
    assert others(signed=[Signed("tam.nguyen@gmail.com", "")]) == (frozenset(), {"tam.nguyen@gmail.com"})


@pytest.mark.parametrize(
    ("name", "tells"),
    [
        ("Global", False),
        ("Star", False),
        ("Global Trading", False),
        ("Hamburg", False),
        ("ABC", False),
        ("Gdansk Pools", True),
        ("Wahhin", True),
        ("Green Apple", True),
        ("", False),
    ],
)
def test_everyday_words_and_places_name_nobody(name, tells):
    assert is_telling(name) is tells


@pytest.fixture
def desk(tmp_path):
    with inbox_desk(tmp_path / "home") as opened:
        yield opened


def named_in(desk, sender, sentence):
    """Return the other customers the gate finds in an answer to the newest mail of `sender`."""
    lines = desk.database.mails.lines(View.ALL, Order.TIME, limit=500)
    mail_id = next(one.mail_id for one in lines if sender in one.sender_email)
    text = DraftText("Re: your mail", sentence, ())
    return [one.quote for one in check_draft(desk, mail_id, text).findings if one.id == "other_customer"]


def test_a_draft_that_names_another_buyer_of_the_home_needs_a_reason(desk):
    assert named_in(desk, "songlamwater.example", "Your order is like that of Song Lam Water Equipment.") == []
    assert named_in(desk, "songlamwater.example", "Wah Hin Hardware takes the same valve.") == ["Wah Hin Hardware"]
    assert named_in(desk, "songlamwater.example", "See wahhin.example for it.") == ["wahhin.example"]


def test_contacts_are_read_again_only_when_something_changed(desk):
    before = load_people(desk)
    assert load_people(desk) is before
    desk.database.contacts.set_person(Contact("new@somebody.example", role="buyer"))
    after = load_people(desk)
    desk.database.contacts.set_person(Contact("new@somebody.example", role="agent"))
    assert "new@somebody.example" in after.contacts
    assert load_people(desk).contacts["new@somebody.example"].role == "agent"


@pytest.fixture
def office(tmp_path):
    """An intermediary's mail that names its end customer; the end customer and a rival asked us something too."""
    office = open_office(tmp_path, knowledge=False)
    ask = "Dear Iris,\n\nPlease quote 300 ball valves DN50. What is the lead time?\n\n"
    office.receives(f"{ask}Rob", sender="Rob <rob@rival.example>")
    office.receives(f"{ask}Dan", sender="Dan <dan@endpools.example>")
    office.receives(f"{ask}They are for End Pools.\nAnna", sender=ANNA, cc="Dan <dan@endpools.example>")
    return office


ANNA = "Anna <anna@middle.example>"


def company_findings(office, sender, to):
    """Return the findings on a reply to the last mail of `sender` that goes to `to` too."""
    with office.desk() as desk:
        text = DraftText("Re: valves", "Dear Anna,\n\nthank you.", (Address("", to),))
        findings = check_draft(desk, desk.database.mails.last_from(sender), text).findings
    return [(one.effect.value, one.quote) for one in findings if one.id == "other_company"]


def test_who_the_other_side_copied_is_shown_and_asks_no_reason(office):
    assert company_findings(office, "middle.example", "dan@endpools.example") == [("warn", "endpools.example")]
    assert company_findings(office, "middle.example", "rob@rival.example") == [("reason", "rival.example")]
    assert company_findings(office, "middle.example", "rob@mail.rival.example") == [("reason", "rival.example")]


def test_the_end_customer_of_the_deal_is_no_other_customer(office):
    with office.desk() as desk:
        desk.database.contacts.set_person(Contact("dan@endpools.example", role="end_customer", may_write=False))
        desk.database.contacts.set_person(Contact("anna@middle.example", role="intermediary"))
    office.receives("Dear Iris,\n\nAny news on the valves?\n\nAnna", sender=ANNA)
    assert company_findings(office, "middle.example", "dan@endpools.example") == []
    assert company_findings(office, "endpools.example", "anna@middle.example") == []
    assert company_findings(office, "middle.example", "rob@rival.example") == [("reason", "rival.example")]
    assert company_findings(office, "rival.example", "dan@endpools.example") == [("reason", "endpools.example")]
