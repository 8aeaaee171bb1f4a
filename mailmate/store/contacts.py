"""Contacts: learned from our own mail, or set by a person, whose word stands."""

from __future__ import annotations

from collections.abc import Iterable

from mailmate.mail.model import Address
from mailmate.store.columns import moment_or_none, read_moment
from mailmate.store.connections import Connections, Parameters
from mailmate.store.forgotten import load_tombstones
from mailmate.trade.companies import is_free_mail
from mailmate.trade.readings import Contact

_COLUMNS = "email, name, company, country, role, may_write, zone, written_since, phone"
_INSERT = (
    f"INSERT INTO contacts ({_COLUMNS}, by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (email) DO UPDATE SET"
)
_FILL = " , ".join(
    f"{name} = CASE WHEN contacts.{name} = '' THEN excluded.{name} ELSE contacts.{name} END"
    for name in ("name", "company", "country", "role", "zone", "phone")
)
_EARLIER = (
    "written_since = coalesce(min(contacts.written_since, excluded.written_since),"
    " contacts.written_since, excluded.written_since)"
)
_REPLACE = ", ".join(f"{name} = excluded.{name}" for name in (*_COLUMNS.split(", ")[1:], "by"))


class Contacts:
    """Everybody we know."""

    def __init__(self, connections: Connections) -> None:
        self._db = connections

    def learn(self, contacts: Iterable[Contact]) -> None:
        """Add contacts, or fill what is empty in known ones; what a person set stays as it is.

        Nobody who was forgotten is learned from what was before.
        """
        tombs = load_tombstones(self._db)
        rows = [
            _values(one, "mail")
            for one in contacts
            if "@" in one.email and not (tombs and tombs.names(one.email, one.written_since))
        ]
        with self._db.transaction():
            self._db.many(f"{_INSERT} {_FILL}, {_EARLIER} WHERE contacts.by <> 'person'", rows)

    def learn_names(self, people: Iterable[Address]) -> None:
        """Put the names people sign with beside contacts we know by address alone; makes no contact."""
        rows = [(one.name, one.email.lower()) for one in people if one.name]
        self._db.many("UPDATE contacts SET name = ? WHERE email = ? AND name = '' AND by <> 'person'", rows)

    def set_person(self, contact: Contact) -> None:
        """Set a contact as a person says; from then on only a person changes it."""
        self._db.change(f"{_INSERT} {_REPLACE}", _values(contact, "person"))

    def all(self) -> dict[str, Contact]:
        """Return all contacts by lower-case address."""
        rows = self._db.rows(f"SELECT {_COLUMNS} FROM contacts ORDER BY email")
        return {
            email: Contact(
                email, name, company, country, role, bool(may_write), zone, read_moment(since) if since else None, phone
            )
            for email, name, company, country, role, may_write, zone, since, phone in rows
        }

    def state(self) -> str:
        """Return a text that differs when a contact was added or changed, as far as a sum can tell."""
        return str(
            self._db.one(
                "SELECT count(*), sum(length(name)), sum(length(company) + unicode(company || ' ')), sum(may_write),"
                " sum(unicode(role || ' ') + 7 * unicode(substr(role || '  ', 2, 1))) FROM contacts"
            )
        )

    def known_domains(self) -> frozenset[str]:
        """Return the domains of our contacts, free-mail providers left out."""
        rows = self._db.rows("SELECT DISTINCT substr(email, instr(email, '@') + 1) FROM contacts")
        return frozenset(row[0] for row in rows if row[0] and not is_free_mail(row[0]))


def _values(contact: Contact, by: str) -> Parameters:
    return (
        contact.email.lower(),
        contact.name,
        contact.company,
        contact.country,
        contact.role,
        contact.may_write,
        contact.zone,
        moment_or_none(contact.written_since),
        contact.phone,
        by,
    )
