"""Flags F2 to F6 on who wrote: real senders, and those who only look like them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from mailmate.mail.model import Address, Body, Mail
from mailmate.trade.readings import Contact, Context, ThreadMail
from mailmate.trade.safety.fraud import find_flags
from mailmate.trade.safety.senders import NOBODY, own_server, server_of

NOW = datetime(2026, 7, 8, 9, 0, tzinfo=UTC)
ANNA = Address("Anna Berg", "anna@nordpumpen.example")
CONTEXT = Context(
    arrived=NOW,
    own_addresses=frozenset({"li@seakeel.example"}),
    own_domains=frozenset({"seakeel.example"}),
    company="Seakeel Valve Co., Ltd.",
    contacts={
        ANNA.email: Contact(ANNA.email, "Anna Berg", company="Nordpumpen GmbH"),
        "jose@agua-sur.example": Contact("jose@agua-sur.example", "José Pérez Luna"),
        "wang@gmail.com": Contact("wang@gmail.com", "王小明"),
    },
    contacts_known=True,
    known_domains=frozenset({"nordpumpen.example", "agua-sur.example", "steel.example", "mfg.example"}),
)


def ids(mail: Mail, **changes: object) -> set[str]:
    return {flag.id for flag in find_flags(mail, replace(CONTEXT, **changes))}


def a_mail(new: str = "Hello", **fields: object) -> Mail:
    body = Body(new, quoted=str(fields.pop("quoted", "")))
    values = {"to": (Address("", "li@seakeel.example"),)} | fields
    return Mail("<1@x.example>", values.pop("subject", "Order"), values.pop("sender", ANNA), NOW, body, new, **values)


LOOKALIKES = (
    "nordpunpen.example", "nordpurnpen.example", "n0rdpumpen.example", "nord-pumpen.example", "nordpumpen-gmbh.example",
    "nordpumpen-invoices.example", "nordpumpen.com", "nordpumpen.co.uk", "nordpumpne.example", "nordpumpenn.example",
    "nordpumpen.example.secure-mail.net", "norďpumpen.example", "seakee1.example", "seakeel-accounts.example",
    "seakeel.net", "agua-sur-pagos.example", "aguasur.example", "nordpumpencom.example", "paynordpumpen.example",
    "nоrdpumpen.example",
)  # fmt: skip
STRANGERS = (
    "nordpumpen.example", "mail.nordpumpen.example", "nordmotoren.example", "pumpen.example", "norden.example",
    "gmail.com", "seahorse.example", "agua-norte.example", "blue-steel.example", "steelworks.example", "mfk1.example",
    "sur.example", "nordische-pumpenwerke.example",
)  # fmt: skip


@pytest.mark.parametrize("domain", LOOKALIKES)
def test_f2_sees_through_a_domain_made_to_be_mistaken(domain: str) -> None:
    assert "F2" in ids(a_mail(sender=Address("", f"x@{domain}")))


@pytest.mark.parametrize("domain", STRANGERS)
def test_f2_leaves_strangers_and_friends_alone(domain: str) -> None:
    assert "F2" not in ids(a_mail(sender=Address("", f"x@{domain}")))


@pytest.mark.parametrize("domain", LOOKALIKES)
def test_f2_sees_a_punycode_domain_as_it_is_shown(domain: str) -> None:
    assert "F2" in ids(a_mail(sender=Address("", f"x@{domain.encode('idna').decode()}")))


FAKE = Address("", "anna@nordpunpen.example")


@pytest.mark.parametrize(
    ("fields", "flagged"),
    [
        ({"reply_to": (FAKE,)}, True),
        ({"cc": (FAKE,)}, True),
        ({"cc": (Address("", "x@other.example"), Address("", "boss@seakee1.example"))}, True),
        ({"to": (Address("", "li@seakeel.example"), FAKE)}, True),
        ({"sender": Address("Anna Berg nordpunpen.example", "x@mailer.example")}, True),
        ({"sender": Address("anna@nordpunpen.example", "x@mailer.example")}, True),
        ({"cc": (ANNA, Address("", "karl@nordpumpen.example"))}, False),
        ({"reply_to": (Address("", "orders@nordpumpen.example"),)}, False),
        ({"sender": Address("nordpumpen.example via Portal", "x@portal.example")}, False),
    ],
)
def test_f2_looks_at_every_address_of_a_mail(fields: dict[str, object], flagged: bool) -> None:
    assert ("F2" in ids(a_mail(**fields))) is flagged


@pytest.mark.parametrize(
    ("reply_to", "flagged"),
    [
        (("anna.nordpumpen@gmail.com",), True),
        (("anna@nordpumpen-office.example",), True),
        (("anna@nordpumpen.example", "collect@other.example"), True),
        (("wang@gmail.com",), False),
        (("karl@nordpumpen.example",), False),
        (("jose@agua-sur.example",), False),
        (("li@seakeel.example",), False),
        ((), False),
    ],
)
def test_f3_names_an_answer_that_would_go_to_strangers(reply_to: tuple[str, ...], flagged: bool) -> None:
    mail = a_mail(reply_to=tuple(Address("", one) for one in reply_to))
    assert ("F3" in ids(mail)) is flagged


OURS = "mx.seakeel.example"


@pytest.mark.parametrize(
    ("fields", "server", "flagged"),
    [
        ((f"{OURS}; dmarc=fail (p=reject) header.from=x",), OURS, True),
        ((f"{OURS}; dkim=fail", f"{OURS}; spf=fail smtp.mailfrom=x"), OURS, True),
        ((f"{OURS}; dkim=pass", f"{OURS}; dmarc=fail header.from=x"), "", True),
        (("mx7.seakeel.example; spf=softfail; dkim=permerror",), "seakeel.example", True),
        (("gzga-mx-mtada-g4-0; spf=fail; dkim=fail",), "(no domain)", True),
        (("spf=fail (sender IP is 192.0.2.1) smtp.mailfrom=x; dkim=fail; dmarc=fail action=none",), "(no id)", True),
        (("mx.other.example; dmarc=fail", f"{OURS}; dmarc=fail"), OURS, True),
        ((f"{OURS}; dmarc=fail; arc=pass (i=1)",), OURS, True),
        ((f"{OURS}; dmarc=pass", "forger.example; dmarc=fail"), "", False),
        ((f"{OURS}; spf=fail; dkim=pass",), OURS, False),
        ((f"{OURS}; spf=fail; dkim=fail; dkim=pass header.d=x",), OURS, False),
        ((f"{OURS}; spf=neutral; dkim=none",), OURS, False),
        (("mx.hop.example; dmarc=fail",), OURS, False),
        (("mx.hop.example; dmarc=fail",), NOBODY, False),
        ((f"{OURS}; dkim=pass", "forger.example; spf=fail; dkim=fail; dmarc=fail"), OURS, False),
        ((f"{OURS}; spf=pass smtp.mailfrom=dmarc=fail.example",), OURS, False),
        ((f"{OURS}; spf=fail",), OURS, False),
    ],
)
def test_f4_believes_our_server_and_no_other(fields: tuple[str, ...], server: str, flagged: bool) -> None:
    mail = a_mail(headers={"authentication-results": fields})
    assert ("F4" in ids(mail, auth_server=server)) is flagged


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({"seakeel.example": 12}, ""),
        ({"seakeel.example": 19, "list.example": 2, "": 1}, "seakeel.example"),
        ({"(no domain)": 40}, "(no domain)"),
        ({"": 40, "hop.example": 3}, NOBODY),
        ({"one.example": 20, "two.example": 20}, NOBODY),
    ],
)
def test_the_server_whose_results_stand_on_nearly_all_mails_is_ours(counts: dict[str, int], expected: str) -> None:
    assert own_server(counts) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (("mx1.hz.seakeel.example 1; dmarc=pass", "other.example; dmarc=pass"), "seakeel.example"),
        (("zwqz-mx-mtada-g3-1; spf=pass",), "(no domain)"),
        (("spf=pass (sender IP is 192.0.2.1); dkim=pass",), "(no id)"),
        ((), None),
    ],
)
def test_machines_of_one_operator_are_one_server(fields: tuple[str, ...], expected: str | None) -> None:
    assert server_of(a_mail(headers={"authentication-results": fields} if fields else {})) == expected


@pytest.mark.parametrize(
    ("name", "email", "flagged"),
    [
        ("Anna Berg", "anna.berg77@gmail.com", True),
        ("BERG, Anna", "x@stranger.example", True),
        ("Anna Berg (Nordpumpen)", "x@stranger.example", True),
        ("Jose Perez Luna", "x@stranger.example", True),
        ("王小明", "x@stranger.example", True),
        ("Nordpumpen GmbH", "nordpumpen.sales@gmail.com", True),
        ("Seakeel Valve", "manager@stranger.example", True),
        ("karl@nordpumpen.example", "x@stranger.example", True),
        ("Anna Berg", "a.berg@nordpumpen.example", False),
        ("Anna Bergmann", "x@stranger.example", False),
        ("Anna", "anna@stranger.example", False),
        ("Jose Perez", "x@stranger.example", False),
        ("Sales Department", "x@stranger.example", False),
        ("Pumpen Handel GmbH", "x@stranger.example", False),
        ("王明", "x@stranger.example", False),
        ("", "x@stranger.example", False),
    ],
)
def test_f5_knows_a_borrowed_name(name: str, email: str, flagged: bool) -> None:
    assert ("F5" in ids(a_mail(sender=Address(name, email)))) is flagged


OFFER = "We offer valve SK-20 at USD 4.50 per piece FOB Ningbo.\nDelivery takes 35 days after deposit."
THREAD = (ThreadMail(1, "<o@seakeel.example>", NOW, "li@seakeel.example", True, OFFER),)


@pytest.mark.parametrize(
    ("fields", "changes", "flagged"),
    [
        ({"subject": "Re: Offer 20"}, {}, True),
        ({"subject": "RE: AW: Offer 20"}, {}, True),
        ({"subject": "答复: 报价"}, {}, True),
        ({"subject": "Ответ: предложение"}, {}, True),
        ({"quoted": "> We offer valve SK-20 at USD 3.50 per piece FOB Ningbo."}, {"thread": THREAD}, True),
        ({"quoted": "> Delivery takes\n> 15 days after deposit."}, {"thread": THREAD}, True),
        ({"subject": "Re: Offer", "quoted": "> Pay to account number: 99998888777766"}, {"thread": THREAD}, True),
        ({"subject": "Re[2]: Offer"}, {}, True),
        ({"subject": "Re: Offer 20"}, {"thread": THREAD}, False),
        ({"subject": "Re: Offer 20"}, {"thread_known": True}, False),
        ({"subject": "Re: Offer 20"}, {"contacts_known": False}, False),
        ({"subject": "Reorder of valves"}, {}, False),
        ({"subject": "Fwd: Offer 20"}, {}, False),
        ({"quoted": f"> {OFFER}"}, {"thread": THREAD}, False),
        ({"quoted": "> We offer valve SK-20 at USD 4.50\n> per piece FOB Ningbo."}, {"thread": THREAD}, False),
        ({"quoted": "> Hello 5 of you"}, {"thread": THREAD}, False),
    ],
)  # fmt: skip
def test_f6_misses_our_own_words(fields: dict[str, object], changes: dict[str, object], flagged: bool) -> None:
    assert ("F6" in ids(a_mail(**fields), **changes)) is flagged
