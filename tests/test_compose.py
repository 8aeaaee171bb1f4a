"""Outgoing mails: what travels, what comes back through the parser, what is refused."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailmate.errors import BadInput
from mailmate.mail.compose import compose_mail, make_message_id, parse_addresses, quote_original
from mailmate.mail.hidden import take_out_hidden
from mailmate.mail.model import Address, Attachment, OutgoingMail, RawMail
from mailmate.mail.parse import parse_mail
from mailmate.mail.quoting import split_body

LI = Address("李伟", "li.wei@valves.example")
ANA = Address("Pérez, Ana", "ana@bomba.example")
WHEN = datetime(2026, 7, 6, 15, 4, 5, tzinfo=timezone(timedelta(hours=8)))
OUTLOOK_ID = "<AM0PR08MB" + "1234567890ABCDEF" * 5 + "@AM0PR08MB7890.eurprd08.prod.outlook.example>"


def outgoing(**changes):
    values = {
        "message_id": "<t1@valves.example>",
        "date": WHEN,
        "sender": LI,
        "to": (ANA,),
        "subject": "Re: Valves",
        "text": "Dear Ana,\n\nyes.\n",
    }
    return OutgoingMail(**(values | changes))


def header_of(data):
    return data.partition(b"\r\n\r\n")[0].decode("ascii")


def test_a_mail_travels_as_it_is_meant():
    data = compose_mail(outgoing())

    assert header_of(data).split("\r\n") == [
        "Date: Mon, 06 Jul 2026 15:04:05 +0800",
        "From: =?utf-8?B?5p2O5Lyf?= <li.wei@valves.example>",
        "To: =?utf-8?B?UMOpcmV6LCBBbmE=?= <ana@bomba.example>",
        "Subject: Re: Valves",
        "Message-ID: <t1@valves.example>",
        'Content-Type: text/plain; charset="utf-8"',
        "Content-Transfer-Encoding: 7bit",
        "MIME-Version: 1.0",
    ]
    assert data.endswith(b"\r\n\r\nDear Ana,\r\n\r\nyes.\r\n")


def test_bcc_is_nowhere_in_the_mail():
    data = compose_mail(outgoing(bcc=(Address("Boss", "boss@valves.example"),)))

    assert b"boss" not in data.lower()
    assert b"bcc" not in data.lower()


def test_long_ids_stay_whole():
    references = tuple(f"{OUTLOOK_ID[:-1]}{one}>" for one in range(16))
    data = compose_mail(outgoing(in_reply_to=OUTLOOK_ID, references=references))

    assert f"In-Reply-To: {OUTLOOK_ID}\r\n" in header_of(data) + "\r\n"
    assert b"=?" not in data.partition(b"References:")[2].partition(b"Content-Type")[0]
    assert parse_mail(RawMail(data)).references == references


def test_no_line_is_longer_than_smtp_allows():
    data = compose_mail(
        outgoing(
            subject="价格" * 300,
            text="word " * 1000 + "\n" + "长" * 2000,
            to=tuple(Address("客户 " * 10, f"{one}@bomba.example") for one in range(60)),
            attachments=(Attachment(1, "报价单" * 60 + ".pdf", "application/pdf", 3, b"abc" * 5000),),
        )
    )

    assert max(map(len, data.split(b"\r\n"))) <= 998
    assert b"\n" not in data.replace(b"\r\n", b"")


INJECTIONS = {
    "subject": {"subject": "Hi\r\nBcc: x@evil.example"},
    "subject, vertical tab": {"subject": "Hi\x0bBcc: x@evil.example\x85Bcc: y"},
    "subject, separators": {"subject": "Hi\u2028Bcc: x@evil.example"},
    "name": {"to": (Address("Ana\r\nBcc: x@evil.example", "ana@bomba.example"),)},
    "file name": {"attachments": (Attachment(1, 'a"\r\nBcc: x@evil.example\r\n.pdf', "application/pdf", 1, b"a"),)},
    "media type": {"attachments": (Attachment(1, "a.pdf", "application/pdf\r\nBcc: x@evil.example", 1, b"a"),)},
}


@pytest.mark.parametrize("changes", INJECTIONS.values(), ids=INJECTIONS.keys())
def test_no_words_start_a_header_line(changes):
    data = compose_mail(outgoing(**changes))

    assert not [line for line in data.split(b"\r\n") if line.lower().startswith(b"bcc")]
    assert parse_mail(RawMail(data)).bcc == ()


REFUSED = {
    "an address with a line break": {"to": (Address("", "ana@bomba.example\r\nBcc: x@evil.example"),)},
    "an open bracket": {"to": (Address("", "bad <"),)},
    "two dots": {"cc": (Address("", "a@b..example"),)},
    "no domain": {"sender": Address("Li", "li")},
    "a bad blind copy": {"bcc": (Address("", "x y@b.example"),)},
    "an id with a line break": {"message_id": "<a@b>\r\nBcc: x@evil.example"},
    "an id without brackets": {"in_reply_to": "a@b"},
    "a reference with a blank": {"references": ("<a b@c>",)},
    "an attachment that is not here": {"attachments": (Attachment(1, "a.pdf", "application/pdf", 1, None),)},
    "half an attachment": {"attachments": (Attachment(1, "a.pdf", "application/pdf", 1, b"a", complete=False),)},
}


@pytest.mark.parametrize("changes", REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_written_is_refused(changes):
    with pytest.raises(BadInput):
        compose_mail(outgoing(**changes))


letters = st.characters(blacklist_categories=("Cs", "Cc", "Cf", "Co", "Cn", "Zl", "Zp"))
visible = st.text(letters, max_size=80).filter(lambda text: take_out_hidden(text) == (text, ()))
names = visible.map(lambda text: " ".join(text.split()))
people = st.builds(
    Address,
    names.map(lambda name: name.strip("\"' “”‘’\\")).filter(
        lambda name: not name or not set("\"'“”‘’") & {name[0], name[-1]}
    ),
    st.from_regex(r"[a-z0-9_+-]{1,20}(\.[a-z0-9]{1,9})?@[a-z0-9]{1,20}\.example", fullmatch=True),
)
ids = st.from_regex(r"<[A-Za-z0-9.$=_-]{1,120}@[A-Za-z0-9.-]{1,80}>", fullmatch=True)
files = st.builds(
    Attachment,
    st.just(1),
    names.map(lambda name: name.replace("/", "").replace("\\", "").strip(". \"'")),
    st.sampled_from(["application/pdf", "image/png", "text/plain"]),
    st.just(0),
    st.binary(min_size=1, max_size=300),
)


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(
    outgoing=st.builds(
        OutgoingMail,
        ids,
        st.datetimes(datetime(1990, 1, 1), datetime(2099, 12, 31)).map(
            lambda day: day.replace(microsecond=0, tzinfo=UTC)
        ),
        people,
        st.lists(people, min_size=1, max_size=5, unique_by=lambda one: one.email).map(tuple),
        names,
        st.lists(visible, max_size=6).map("\n".join),
        cc=st.lists(people, max_size=3, unique_by=lambda one: one.email).map(tuple),
        in_reply_to=st.none() | ids,
        references=st.lists(ids, max_size=16, unique=True).map(tuple),
        attachments=st.lists(files, max_size=2).map(tuple),
    )
)
def test_what_was_composed_reads_back_the_same(outgoing):
    mail = parse_mail(RawMail(compose_mail(outgoing)))

    assert mail.gaps == ()
    assert (mail.message_id, mail.in_reply_to, mail.references) == (
        outgoing.message_id,
        outgoing.in_reply_to,
        outgoing.references,
    )
    assert (mail.sender, mail.to, mail.cc) == (outgoing.sender, outgoing.to, outgoing.cc)
    assert (mail.subject, mail.date) == (outgoing.subject, outgoing.date)
    assert mail.text == outgoing.text.strip("\n")
    assert [(one.name, one.content) for one in mail.attachments] == [
        (one.name, one.content) for one in outgoing.attachments
    ]


TYPED = {
    "ana@bomba.example": (Address("", "ana@bomba.example"),),
    "Ana@Bomba.Example, li@v.example": (Address("", "ana@bomba.example"), Address("", "li@v.example")),
    "a@x.example；b@x.example，c@x.example": tuple(Address("", f"{one}@x.example") for one in "abc"),
    '"Pérez, Ana" <ana@bomba.example>; 李伟 <li@v.example>': (
        Address("Pérez, Ana", "ana@bomba.example"),
        Address("李伟", "li@v.example"),
    ),
    "a@x.example\nb@x.example\n": (Address("", "a@x.example"), Address("", "b@x.example")),
    "a@x.example, A@x.example": (Address("", "a@x.example"),),
    " ": (),
}


@pytest.mark.parametrize(("typed", "addresses"), TYPED.items())
def test_typed_addresses_are_read(typed, addresses):
    assert parse_addresses(typed) == addresses


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("a@x.example, bad <", "bad <"),
        ("Pérez, Ana <ana@bomba.example>", "Pérez"),
        ("a@b..example", "a@b..example"),
        ("ana hassan@bomba.example", "ana hassan@bomba.example"),
        ("ana@bomba", "ana@bomba"),
        ("@bomba.example", "@bomba.example"),
        ("a@x.example\r\nBcc: b@x.example", "Bcc: b@x.example"),
    ],
)
def test_a_bad_address_is_named(typed, named):
    with pytest.raises(BadInput) as caught:
        parse_addresses(typed)

    assert caught.value.message.values["address"] == named


def test_a_message_id_is_made_of_token_and_domain():
    assert make_message_id("20260706.a1b2", "valves.example") == "<20260706.a1b2@valves.example>"
    with pytest.raises(BadInput):
        make_message_id("a>\r\nBcc: b", "valves.example")


def test_a_quoted_original_is_recognised_as_history():
    original = parse_mail(RawMail(compose_mail(outgoing(text="Dear Li,\n\nwhich port?\n"))))
    quoted = quote_original(original, day="Monday 6 July 2026")

    assert quoted == ("On Monday 6 July 2026, 李伟 <li.wei@valves.example> wrote:\n> Dear Li,\n>\n> which port?")
    assert split_body(f"Callao.\n\n{quoted}").new == "Callao."
