"""Subjects, References and recipients of an answer."""

import pytest

from mailmate.mail.model import Address, Body, Mail
from mailmate.mail.threads import bare_subject, is_forward_subject, reply_recipients, reply_subject, thread_references

SUBJECTS = [
    ("Valves", "Re: Valves", "Valves"),
    ("Re: Valves", "Re: Valves", "Valves"),
    ("RE: Re: re:Valves", "Re: Valves", "Valves"),
    ("RE[2]: Valves", "Re: Valves", "Valves"),
    ("Re(3): Valves", "Re: Valves", "Valves"),
    ("回复：阀门", "Re: 阀门", "阀门"),
    ("回复: 答复: 阀门", "Re: 阀门", "阀门"),
    ("答覆： 回覆：阀门", "Re: 阀门", "阀门"),
    ("AW: Ventile", "Re: Ventile", "Ventile"),
    ("SV: Ventiler", "Re: Ventiler", "Ventiler"),
    ("Ynt: Vana", "Re: Vana", "Vana"),
    ("YNT: Vana", "Re: Vana", "Vana"),
    ("답장: 밸브", "Re: 밸브", "밸브"),
    ("Отв: Клапан", "Re: Клапан", "Клапан"),
    ("RES: Válvulas", "Re: Válvulas", "Válvulas"),
    ("R: Valvole", "Re: Valvole", "Valvole"),
    ("رد: صمامات", "Re: صمامات", "صمامات"),
    ("返信: バルブ", "Re: バルブ", "バルブ"),
    ("[EXTERNAL] Re: Valves", "Re: Valves", "Valves"),
    ("Fwd: Valves", "Re: Fwd: Valves", "Valves"),
    ("RE: FW: 转发: Valves", "Re: FW: 转发: Valves", "Valves"),
    ("REF: PO 4711", "Re: REF: PO 4711", "REF: PO 4711"),
    ("PO: 4711", "Re: PO: 4711", "PO: 4711"),
    ("Regarding: valves", "Re: Regarding: valves", "Regarding: valves"),
    ("Re", "Re: Re", "Re"),
    ("", "Re:", ""),
    ("Re:", "Re:", ""),
]


@pytest.mark.parametrize(("subject", "reply", "bare"), SUBJECTS)
def test_a_subject_carries_re_once(subject, reply, bare):
    assert reply_subject(subject) == reply
    assert bare_subject(subject) == bare


@pytest.mark.parametrize(
    "subject", ["Fwd: a", "FW: a", "转发：a", "WG: a", "TR: a", "RV: a", "[EXTERNAL] Fw: a", "İLT: a"]
)
def test_a_forward_is_known_by_its_subject(subject):
    assert is_forward_subject(subject)
    assert not is_forward_subject(f"Re: {subject}")


ANA = Address("Ana", "ana@bomba.example")
BOSS = Address("Boss", "boss@bomba.example")
AGENT = Address("Agent", "agent@agency.example")
SALES = Address("Sales", "sales@valves.example")
INFO = Address("Info", "info@valves.example")
OWN = frozenset({"sales@valves.example", "info@valves.example"})


def mail(**changes):
    values = {"message_id": "<9@x>", "subject": "a", "sender": ANA, "date": None, "body": Body(""), "text": ""}
    return Mail(**(values | changes))


@pytest.mark.parametrize(
    ("changes", "references"),
    [
        ({}, ("<9@x>",)),
        ({"in_reply_to": "<8@x>"}, ("<8@x>", "<9@x>")),
        ({"in_reply_to": "<8@x>", "references": ("<1@x>", "<8@x>")}, ("<1@x>", "<8@x>", "<9@x>")),
        ({"references": ("<1@x>", "<9@x>")}, ("<1@x>", "<9@x>")),
        ({"message_id": None, "references": ("<1@x>",)}, ("<1@x>",)),
        ({"message_id": None}, ()),
    ],
)
def test_references_are_those_of_the_original_and_its_id(changes, references):
    assert thread_references(mail(**changes)) == references


def test_a_long_thread_keeps_its_first_and_its_newest_ids():
    references = thread_references(mail(references=tuple(f"<r{one}@x>" for one in range(40))))

    assert references == ("<r0@x>", *(f"<r{one}@x>" for one in range(26, 40)), "<9@x>")


RECIPIENTS = [
    ("the sender", {"to": (SALES,)}, False, (ANA,), ()),
    ("Reply-To of the same domain", {"reply_to": (BOSS,)}, False, (BOSS,), ()),
    ("Reply-To elsewhere is not followed", {"reply_to": (AGENT,)}, False, (ANA,), ()),
    ("Reply-To partly elsewhere is not followed", {"reply_to": (BOSS, AGENT)}, False, (ANA,), ()),
    ("Reply-To that is ours is not followed", {"reply_to": (SALES,)}, False, (ANA,), ()),
    ("everybody else in copy", {"to": (SALES, BOSS), "cc": (AGENT, INFO)}, True, (ANA,), (BOSS, AGENT)),
    ("nobody twice", {"to": (SALES, ANA), "cc": (ANA, BOSS, BOSS)}, True, (ANA,), (BOSS,)),
    ("our own mail goes to those it went to", {"sender": SALES, "to": (ANA,), "cc": (BOSS,)}, False, (ANA,), ()),
    ("our own mail, everybody", {"sender": SALES, "to": (ANA, INFO), "cc": (BOSS, SALES)}, True, (ANA,), (BOSS,)),
    ("no sender", {"sender": None}, False, (), ()),
]


@pytest.mark.parametrize(
    ("changes", "everyone", "to", "cc"), [case[1:] for case in RECIPIENTS], ids=[case[0] for case in RECIPIENTS]
)
def test_an_answer_goes_to(changes, everyone, to, cc):
    assert reply_recipients(mail(**changes), OWN, everyone) == (to, cc)
