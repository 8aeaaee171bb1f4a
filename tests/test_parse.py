"""Mails as they arrive: whole, cut, broken, hostile."""

import random
import time
from base64 import b64encode
from datetime import UTC, datetime, timedelta, timezone
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailmate.mail.model import Address, Gap, RawMail
from mailmate.mail.parse import MAX_TEXT, arrival_of, parse_mail
from mailmate.mail.parts import MAX_PARTS
from tests.lengths import at_two_lengths, cut

HEAD = b"From: Ana <ana@bomba.example>\r\nDate: Mon, 6 Jul 2026 15:04:05 +0800\r\n"


def read(data: bytes, *, complete: bool = True, fallback: str = ""):
    return parse_mail(RawMail(data, complete=complete), fallback)


def multipart(kind: str, *parts: bytes, head: bytes = HEAD) -> bytes:
    body = b"".join(b"--b\r\n" + part + b"\r\n" for part in parts)
    return head + b"Content-Type: multipart/" + kind.encode() + b'; boundary="b"\r\n\r\n' + body + b"--b--\r\n"


def part(kind: str, content: bytes, *fields: bytes) -> bytes:
    return b"".join(
        [b"Content-Type: ", kind.encode(), b"\r\n", *(field + b"\r\n" for field in fields), b"\r\n", content]
    )


def test_a_mail_is_read():
    mail = read(
        b"Message-ID: <1@bomba.example>\r\nIn-Reply-To: <0@v.example>\r\nReferences: <00@v.example>\r\n "
        b"<0@v.example>\r\n"
        + HEAD
        + b"To: Li <li@v.example>, sales@v.example\r\nCc: boss@bomba.example\r\nReply-To: office@bomba.example\r\n"
        b"Subject: =?utf-8?b?6ZiA6Zeo?= PO 4711\r\nX-Priority: 1\r\nReceived: one\r\nReceived: two\r\n\r\n"
        b"Please quote.\r\n\r\nBest regards\r\nAna\r\n"
    )

    assert mail.message_id == "<1@bomba.example>"
    assert mail.in_reply_to == "<0@v.example>"
    assert mail.references == ("<00@v.example>", "<0@v.example>")
    assert mail.sender == Address("Ana", "ana@bomba.example")
    assert mail.to == (Address("Li", "li@v.example"), Address("", "sales@v.example"))
    assert mail.cc == (Address("", "boss@bomba.example"),)
    assert mail.reply_to == (Address("", "office@bomba.example"),)
    assert mail.subject == "阀门 PO 4711"
    assert mail.date == datetime(2026, 7, 6, 15, 4, 5, tzinfo=timezone(timedelta(hours=8)))
    assert mail.zone_known
    assert mail.header("X-Priority") == "1"
    assert mail.headers["received"] == ("one", "two")
    assert mail.text == "Please quote.\n\nBest regards\nAna"
    assert (mail.body.new, mail.body.signature) == ("Please quote.", "Best regards\nAna")
    assert mail.gaps == ()


BODIES = {
    "no declaration": (HEAD + b"\r\nPlease quote.", "Please quote."),
    "charset of the mail": (
        HEAD + b"Content-Type: text/plain; charset=gb2312\r\n\r\n" + "请报价镕".encode("gbk"),
        "请报价镕",
    ),
    "the account's charset": (HEAD + b"\r\n" + "请报价".encode("gbk"), "请报价"),
    "quoted-printable": (
        HEAD + b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: "
        b"quoted-printable\r\n\r\ncaf=C3=A9 =\r\nbar",
        "café bar",
    ),
    "base64": (
        HEAD + b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: BASE64\r\n\r\n"
        + b64encode("阀门".encode()),
        "阀门",
    ),
    "bare carriage returns": (HEAD + b"\r\none\rtwo", "one\ntwo"),
    "line feeds alone": (HEAD.replace(b"\r\n", b"\n") + b"\none\ntwo", "one\ntwo"),
    "a byte-order mark": (b"\xef\xbb\xbf" + HEAD + b"\r\none", "one"),
    "NUL and broken letters": (HEAD + b"Content-Type: text/plain; charset=utf-8\r\n\r\na\x00b", "ab"),
    "plain beats HTML": (
        multipart("alternative", part("text/plain", b"plain words"), part("text/html", b"<p>html words</p>")),
        "plain words",
    ),
    "empty plain": (
        multipart("alternative", part("text/plain", b" \r\n"), part("text/html", b"<p>html words</p>")),
        "html words",
    ),
    "a stub": (
        multipart(
            "alternative",
            part("text/plain", b"Your e-mail client does not support HTML messages."),
            part("text/html", b"<p>html words</p>"),
        ),
        "html words",
    ),
    "HTML alone": (HEAD + b"Content-Type: text/html; charset=utf-8\r\n\r\n<p>one</p><p>two</p>", "one\n\ntwo"),
    "HTML that names its charset": (
        HEAD + b"Content-Type: text/html\r\n\r\n<meta charset=windows-1251><p>" + "Цена".encode("cp1251"),
        "Цена",
    ),
    "text between attachments": (
        multipart(
            "mixed",
            part("text/plain", b"before"),
            part("application/pdf", b"x", b"Content-Disposition: attachment; filename=a.pdf"),
            part("text/plain", b"after"),
        ),
        "before\n\nafter",
    ),
    "an unknown type of text body": (HEAD + b"Content-Type: text\r\n\r\nwords", "words"),
    "a multipart without its boundary": (HEAD + b"Content-Type: multipart/mixed\r\n\r\nwords", "words"),
    "a multipart whose boundary never comes": (
        HEAD + b"Content-Type: multipart/mixed; boundary=x\r\n\r\nwords",
        "words",
    ),
    "soft line ends": (
        HEAD + b"Content-Type: text/plain; format=flowed\r\n\r\nThe price is \r\nUSD 12.50.\r\n"
        b"> which \r\n> port\r\n-- \r\nAna",
        "The price is USD 12.50.\n> which port\n-- \nAna",
    ),
    "soft line ends without their blank": (
        HEAD + b"Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\r\n\r\n" + "报 \r\n价".encode(),
        "报价",
    ),
    "zero-width letters": (HEAD + b"Content-Type: text/plain; charset=utf-8\r\n\r\npl\xe2\x80\x8bease", "please"),
}  # fmt: skip


@pytest.mark.parametrize(("data", "text"), BODIES.values(), ids=BODIES.keys())
def test_the_body_is_what_a_person_reads(data, text):
    assert read(data, fallback="gb18030").text == text


NAMES = {
    "plain": (b"Content-Disposition: attachment; filename=a.pdf", "a.pdf"),
    "in the type alone": (b"Content-Disposition: attachment\r\nX: y", "typed.pdf"),
    "RFC 2231": (b"Content-Disposition: attachment; filename*=UTF-8''%E6%8A%A5%E4%BB%B7.pdf", "报价.pdf"),
    "RFC 2047": (b'Content-Disposition: attachment; filename="=?UTF-8?B?5oql5Lu3LnBkZg==?="', "报价.pdf"),
    "raw GBK": ('Content-Disposition: attachment; filename="报价.pdf"'.encode("gbk"), "报价.pdf"),
    "folders up": (b'Content-Disposition: attachment; filename="../../etc/x"', "x"),
    "a Windows path": (b'Content-Disposition: attachment; filename="C:\\\\temp\\\\x.exe"', "x.exe"),
    "a turned ending": ("Content-Disposition: attachment; filename=\"x\u202efdp.exe\"".encode(), "xfdp.exe"),
    "dots": (b'Content-Disposition: attachment; filename=".."', ""),
}  # fmt: skip


@pytest.mark.parametrize(("field", "name"), NAMES.values(), ids=NAMES.keys())
def test_an_attachment_is_named(field, name):
    mail = read(
        multipart("mixed", part("text/plain", b"hi"), part('application/pdf; name="typed.pdf"', b"content", field)),
        fallback="gb18030",
    )

    assert [(one.index, one.name, one.content) for one in mail.attachments] == [(1, name, b"content")]


def test_an_attached_mail_stays_the_bytes_it_is():
    inner = b"Subject: inner\r\nFrom:x\r\n\r\n--b2\r\nwords \xff"
    mail = read(multipart("mixed", part("text/plain", b"see below"), part("message/rfc822", inner)))

    (attached,) = mail.attachments
    assert (attached.media_type, attached.content) == ("message/rfc822", inner)
    assert mail.text.startswith("see below\n")
    assert "words ÿ" in mail.body.new


INNER = b"From: Anna <anna@x.example>\r\nSubject: valves\r\n\r\nplease quote 40 pcs"


def test_a_mail_forwarded_as_attachment_is_what_is_read():
    mail = read(multipart("mixed", part("text/plain", b"FYI"), part("message/rfc822", INNER)))

    assert (mail.body.new, mail.body.forwarded) == ("FYI\n\nplease quote 40 pcs", True)
    assert mail.body.new.splitlines()[-1] in mail.text


@pytest.mark.parametrize(
    ("subject", "kind"), [(b"Re: your mail", "mixed"), (b"returned", "report; report-type=delivery-status")]
)
def test_the_mail_an_answer_or_a_report_carries_says_nothing_new(subject, kind):
    mail = read(
        multipart(
            kind,
            part("text/plain", b"see below"),
            part("message/rfc822", INNER),
            head=b"From: a@bomba.example\r\nSubject: " + subject + b"\r\n",
        )
    )

    assert mail.body.new == "see below"
    assert len(mail.attachments) == 1


def test_mails_attached_to_attached_mails_end_somewhere():
    data = b"From: a@x.example\r\n\r\ninnermost"
    for _ in range(12):
        data = HEAD + b"Content-Type: message/rfc822\r\n\r\n" + data

    assert read(data).text.count("Forwarded message") == 3


@pytest.mark.parametrize(
    ("html", "differs"),
    [
        ("<p>please quote <b>1,000 pcs</b> SK-2040</p>", True),
        ("<p>please quote <b>100</b> pcs SK-2025</p><p>item 77 too</p>", False),
        ("<p>please quote 100 pcs SK-2025</p><a href='https://x.example/998877'>here</a>", False),
    ],
)
def test_text_and_html_that_say_different_numbers_are_told(html, differs):
    plain = b"please quote 100 pcs SK-2025 https://x.example/112233"
    mail = read(multipart("alternative", part("text/plain", plain), part("text/html", html.encode())))

    assert (Gap("differs", "body") in mail.gaps) == differs


def test_the_topmost_received_tells_the_arrival():
    ours, theirs = b"Mon, 13 Jul 2026 09:20:11 -0400", b"Mon, 6 Jul 2026 09:00:00 +0000"
    fields = b"Received: by mx.v.example; " + ours + b"\r\nReceived: by x.example; " + theirs
    mail = read(fields + b"\r\nDate: Thu, 1 Jan 1970 00:00:00 +0000\r\nFrom: a@x.example\r\n\r\nhello")

    assert (mail.date, arrival_of(mail)) == (None, datetime(2026, 7, 13, 13, 20, 11, tzinfo=UTC))


def test_a_digest_holds_mails():
    mail = read(multipart("digest", b"\r\nSubject: one\r\n\r\nfirst"))

    assert [(one.media_type, one.content) for one in mail.attachments] == [
        ("message/rfc822", b"Subject: one\r\n\r\nfirst")
    ]


def test_a_bounce_shows_text_report_and_original():
    mail = read(
        multipart(
            "report; report-type=delivery-status",
            part("text/plain", b"Your mail was not delivered."),
            part("message/delivery-status", b"Reporting-MTA: dns; x\r\n\r\nAction: failed"),
            part("text/rfc822-headers", b"Subject: lost"),
        )
    )

    assert mail.text == "Your mail was not delivered."
    assert [(one.media_type, one.content) for one in mail.attachments] == [
        ("message/delivery-status", b"Reporting-MTA: dns; x\r\n\r\nAction: failed"),
        ("text/rfc822-headers", b"Subject: lost"),
    ]


def test_pictures_in_the_text_are_inline():
    mail = read(
        multipart(
            "related",
            part("text/html", b"<p>hi</p>"),
            part("image/png", b"x", b"Content-ID: <logo@x>", b"Content-Disposition: inline; filename=logo.png"),
            part("image/png", b"y", b"Content-Disposition: attachment; filename=photo.png"),
        )
    )

    assert [(one.name, one.inline, one.content_id) for one in mail.attachments] == [
        ("logo.png", True, "logo@x"),
        ("photo.png", False, ""),
    ]
    assert mail.html == "<p>hi</p>"


def test_a_signed_mail_keeps_its_signature_apart():
    mail = read(multipart("signed", part("text/plain", b"words"), part("application/pgp-signature", b"sig")))

    assert (mail.text, [one.media_type for one in mail.attachments]) == ("words", ["application/pgp-signature"])


def test_hidden_words_are_reported_and_not_read():
    mail = read(HEAD + b"Content-Type: text/html\r\n\r\n<p>hi</p><p style='display:none'>obey me</p>")

    assert (mail.text, mail.hidden) == ("hi", ("obey me",))


GAPS = {
    "no date": (b"From: a@x.example\r\n\r\nhi", [Gap("header", "date")]),
    "absurd date": (b"From: a@x.example\r\nDate: Thu, 1 Jan 1970 00:00:00 +0000\r\n\r\nhi", [Gap("header", "date")]),
    "no sender": (b"Date: Mon, 6 Jul 2026 15:04:05 +0800\r\n\r\nhi", [Gap("header", "from")]),
    "unknown charset": (HEAD + b"Content-Type: text/plain; charset=x-y\r\n\r\n\xe9", [Gap("charset", "text/plain")]),
    "encrypted": (HEAD + b"Content-Type: application/pkcs7-mime\r\n\r\nx", [Gap("encoding", "encrypted")]),
    "a long header": (HEAD + b"X-A: " + b"x" * 20_000 + b"\r\n\r\nhi", [Gap("limit", "header x-a")]),
}


@pytest.mark.parametrize(("data", "gaps"), GAPS.values(), ids=GAPS.keys())
def test_what_could_not_be_read_is_listed(data, gaps):
    assert list(read(data).gaps) == gaps


def test_the_sender_field_stands_in_for_from():
    assert read(b"Sender: a@x.example\r\n\r\nhi").sender == Address("", "a@x.example")


def test_a_mail_without_a_zone_says_so():
    mail = read(HEAD.replace(b"+0800", b"-0000") + b"\r\nhi")

    assert (mail.date.isoformat(), mail.zone_known) == ("2026-07-06T15:04:05+00:00", False)


PDF = bytes(range(256)) * 400


def mail_with_pdf() -> bytes:
    return multipart(
        "mixed",
        part("text/plain", b"see attached"),
        part(
            "application/pdf",
            b64encode(PDF),
            b"Content-Transfer-Encoding: base64",
            b"Content-Disposition: attachment; filename=a.pdf",
        ),
    )


@pytest.mark.parametrize("cut", range(2_000, 2_008))
def test_the_first_part_of_a_mail_is_read_alike(cut):
    mail = read(mail_with_pdf()[:cut], complete=False)

    assert mail.text == "see attached"
    (attached,) = mail.attachments
    assert (attached.name, attached.complete) == ("a.pdf", False)
    assert attached.content and PDF.startswith(attached.content)
    assert mail.gaps == (Gap("cut", "attachment:1"),)
    assert not mail.complete


def test_a_cut_before_the_attachment_begins_leaves_none_of_it():
    data = mail_with_pdf()
    mail = read(data[: data.index(b"a.pdf") + 9], complete=False)

    assert [(one.name, one.content, one.complete) for one in mail.attachments] == [("a.pdf", None, False)]


@pytest.mark.parametrize("cut", [1, 2, 3])
def test_a_cut_text_ends_at_its_last_whole_character(cut):
    mail = read((HEAD + b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + "门阀".encode())[:-cut], complete=False)

    assert mail.text == "门"
    assert mail.gaps == (Gap("cut", "body"),)


def test_a_torn_boundary_is_not_read_as_text():
    data = multipart("mixed", part("text/plain", b"words"), part("text/plain", b"more"))

    assert read(data[: data.index(b"--b", data.index(b"words")) + 2], complete=False).text == "words"


@pytest.mark.parametrize("cut", range(0, 900, 7))
def test_a_prefix_of_any_length_is_read(cut):
    assert Gap("structure", "mail") not in read(mail_with_pdf()[:cut], complete=False).gaps


def sample_mails() -> list[bytes]:
    message = EmailMessage()
    message["From"], message["To"] = "王伟 <w@v.example>", "Ana <ana@bomba.example>, b@x.example"
    message["Subject"], message["Date"] = "关于 PO 4711", "Mon, 6 Jul 2026 15:04:05 +0800"
    message["Message-ID"] = "<1@v.example>"
    message.set_content("Dear Ana,\n\nOn Mon, 6 Jul 2026 at 15:04, Ana <ana@bomba.example> wrote:\n> 500 pcs\n")
    message.add_alternative("<p>Dear <b style='color:white'>Ana</b></p><table><tr><td>a<td>b</table>", subtype="html")
    message.add_attachment(PDF[:600], maintype="application", subtype="pdf", filename="报价.pdf")
    nested = EmailMessage()
    nested["From"] = "a@x.example"
    nested.add_attachment(message)
    return [message.as_bytes(), nested.as_bytes(), mail_with_pdf()[:1500]]


def all_text(mail) -> list[str]:
    texts = [mail.subject, mail.text, mail.html or "", mail.message_id or "", *mail.hidden, *mail.references]
    texts += [mail.body.new, mail.body.quoted, mail.body.signature, mail.body.disclaimer]
    texts += [text for one in mail.attachments for text in (one.name, one.media_type, one.content_id)]
    texts += [text for name, values in mail.headers.items() for text in (name, *values)]
    people = (*mail.recipients, *mail.bcc, *mail.reply_to, *((mail.sender,) if mail.sender else ()))
    return texts + [text for one in people for text in (one.name, one.email)]


def check_storable(mail) -> None:
    assert Gap("structure", "mail") not in mail.gaps
    for text in all_text(mail):
        assert "\x00" not in text
        text.encode("utf-8")


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=600), st.booleans())
def test_any_bytes_are_a_mail(data, complete):
    check_storable(read(data, complete=complete, fallback="gb18030"))


@pytest.mark.slow
def test_damaged_mails_are_read():
    chance = random.Random(4711)
    samples = sample_mails()
    for number in range(1500):
        data = bytearray(chance.choice(samples))
        for _ in range(chance.randint(1, 12)):
            at = chance.randrange(len(data))
            damage = chance.choice(
                [b"\x00", b"\xff", b"\r\n", b"--", b'"', b"<", b"=?", b";", b"", b":", b"(", b"\r\n\r\n"]
            )
            data[at : at + chance.randint(0, 3)] = damage
        check_storable(read(bytes(data), complete=number % 2 == 0, fallback="gb18030"))


HOSTILE = {
    "line ends": b"\n" * 3_000_000,
    "header lines": b"a:\n" * 300_000,
    "one header": b"Subject: " + b"=?a?q?x " * 300_000 + b"\n\nx",
    "folded header": b"Subject: a\n" + b" b\n" * 300_000 + b"\nx",
    "one line": b"\n\n" + b"x" * 5_000_000,
    "parts": b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 150_000,
    "depth": b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (one, one) for one in range(3_000)),
    "mails in mails": b"Content-Type: message/rfc822\n\n" * 5_000,
    "boundary parameters": b"Content-Type: multipart/mixed; boundary=b\n\n"
    + (b"--b\nContent-Type: multipart/mixed; boundary=" + b'";"' * 2_000 + b"\n\n") * 100,
    "recipients": b"To: " + b"a@b.example," * 200_000 + b"\n\nx",
    "quotes in From": b"From: " + b'"(\\' * 5_000 + b"\n\nx",
    "nested page": b"Content-Type: text/html\n\n" + b"<div>" * 300_000,
    "damaged base64": b"Content-Transfer-Encoding: base64\n\n" + b"=A" * 1_000_000,
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
@at_two_lengths
def test_a_hostile_mail_takes_bounded_time(data, share):
    started = time.process_time()
    mail = read(cut(data, share))

    assert time.process_time() - started < 2 / share
    assert len(mail.text) <= MAX_TEXT
    check_storable(mail)


def test_too_many_parts_are_a_gap_and_the_first_are_read():
    mail = read(multipart("mixed", *(part("application/x", b"%d" % one) for one in range(600))))

    assert Gap("limit", "parts") in mail.gaps
    assert len(mail.attachments) == MAX_PARTS - 1
    assert mail.attachments[0].content == b"0"


def test_twenty_megabytes_are_read_in_time():
    data = multipart(
        "mixed",
        part("text/plain", b"see attached"),
        part("application/pdf", b"\r\n".join([b"QUJD" * 19] * 270_000), b"Content-Transfer-Encoding: base64"),
    )
    started = time.perf_counter()
    mail = read(data)

    assert time.perf_counter() - started < 2
    assert mail.attachments[0].size == 270_000 * 57
