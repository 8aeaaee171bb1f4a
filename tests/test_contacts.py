"""Contacts: roles a person gives, whom we write to directly, and calls at a number on file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from mailmate.cli.main import mailmate
from mailmate.config import DATABASE_NAME, Config
from mailmate.desk.registers.contacts import find_contact, list_contacts, record_call, set_contact
from mailmate.desk.wiring import Desk, open_desk
from mailmate.errors import NotAllowed, WrongUse
from mailmate.trade.readings import Contact
from tests.store_samples import arrival, lay_database


@pytest.fixture
def desk(tmp_path: Path):
    lay_database(tmp_path / DATABASE_NAME)
    with open_desk(tmp_path, config=Config()) as opened:
        opened.database.contacts.learn([Contact("ana@buyer.example", "Ana"), Contact("lee@client.example", "Lee")])
        yield opened


def test_an_end_customer_is_not_written_to_unless_a_person_says_so(desk: Desk) -> None:
    assert not set_contact(desk, "Lee@client.example", {"role": "end_customer"}).contact.may_write
    assert set_contact(desk, "lee@client.example", {"role": "end_customer", "may_write": "yes"}).contact.may_write
    assert find_contact(desk, "lee@client.example").contact.name == "Lee"


def test_what_a_person_said_stands_against_what_is_learned(desk: Desk) -> None:
    set_contact(desk, "ana@buyer.example", {"role": "intermediary", "country": "PE"})
    desk.database.contacts.learn([Contact("ana@buyer.example", "Ana Maria", role="buyer", country="CL")])
    contact = find_contact(desk, "ana@buyer.example").contact
    assert (contact.role, contact.country) == ("intermediary", "PE")


@pytest.mark.parametrize(
    ("email", "fields"),
    [
        ("nobody", {"role": "buyer"}), ("a@b", {"role": "buyer"}), ("a@b.example", {"role": "king"}),
        ("a@b.example", {"colour": "red"}), ("a@b.example", {"may_write": "perhaps"}),
    ],
)  # fmt: skip
def test_what_is_no_address_field_or_role_is_refused(desk: Desk, email: str, fields: dict[str, str]) -> None:
    with pytest.raises(WrongUse):
        set_contact(desk, email, fields)


def test_a_call_counts_only_at_a_number_on_file(desk: Desk) -> None:
    desk.database.mails.keep([arrival(1)])
    with pytest.raises(NotAllowed, match="No phone number"):
        record_call(desk, 1, "ana@buyer.example", "they say it is true")
    with pytest.raises(WrongUse, match="no mail 9"):
        record_call(desk, 9, "ana@buyer.example", "?")
    set_contact(desk, "ana@buyer.example", {"phone": "+51 1 000 0000"})
    entry = record_call(desk, 1, "ana@buyer.example", "no change of account")
    assert (entry.by, entry.value["phone"], entry.company) == ("person", "+51 1 000 0000", "buyer.example")


def test_contacts_are_listed_by_company_and_role(desk: Desk) -> None:
    set_contact(desk, "lee@client.example", {"role": "end_customer"})
    assert [one.contact.email for one in list_contacts(desk)] == ["ana@buyer.example", "lee@client.example"]
    assert [one.contact.email for one in list_contacts(desk, role="end_customer")] == ["lee@client.example"]
    assert [one.contact.email for one in list_contacts(desk, company="buyer.example")] == ["ana@buyer.example"]


def test_the_command_sets_and_lists(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('[me]\nname = "A"\n', encoding="utf-8")

    def run(*words: str) -> str:
        return (
            CliRunner().invoke(mailmate, ["--home", str(tmp_path), "contacts", *words], catch_exceptions=False).output
        )

    assert json.loads(run("set", "lee@client.example", "role=end_customer", "name=Lee", "--json"))["may_write"] is False
    assert "Do not write to them directly." in run("show", "lee@client.example")
    assert [json.loads(line)["role"] for line in run("list", "--json").splitlines()] == ["end_customer"]
    assert "lee@client.example" in run("list")
