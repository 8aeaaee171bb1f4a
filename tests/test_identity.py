"""Copies of one mail agree, whatever way they came."""

import hashlib

import pytest

from mailmate.mail.identity import digest_of, message_id_of
from mailmate.mail.model import RawMail
from mailmate.mail.parse import parse_mail

MAIL = b"Subject: a\r\nMessage-ID: <1@x.example>\r\n\r\n" + b"line\r\n" * 20_000


def test_the_digest_covers_the_first_64_kib():
    assert digest_of(MAIL) == hashlib.sha256(MAIL[:65_536]).hexdigest()
    assert digest_of(MAIL) == digest_of(MAIL[:65_536])
    assert digest_of(MAIL) != digest_of(MAIL.replace(b"line", b"lime", 1))


@pytest.mark.parametrize("end", [b"\n", b"\r"])
def test_a_copy_with_other_line_ends_is_the_same(end):
    assert digest_of(MAIL.replace(b"\r\n", end)) == digest_of(MAIL)


@pytest.mark.parametrize("shift", range(8))
def test_a_prefix_cut_anywhere_in_a_line_end_is_the_same(shift):
    mail = b"Subject: " + b"a" * shift + b"\r\n\r\n" + b"line\r\n" * 20_000

    assert digest_of(mail[:65_536]) == digest_of(mail.replace(b"\r\n", b"\n"))


HEADS = [
    (b"Message-ID: <1@x.example>\r\n\r\nbody", "<1@x.example>"),
    (b"Subject: a\nmessage-id:<1@x.example>\n\nbody", "<1@x.example>"),
    (b"Message-Id:\r\n <1@x.example>\r\nSubject: b\r\n\r\n", "<1@x.example>"),
    (b"Message-ID: <[8f4a]@x.example>\r\n\r\n", "<[8f4a]@x.example>"),
    (b"Message-ID: 1@x.example\r\n\r\n", "<1@x.example>"),
    (b"\r\n\r\nMessage-ID: <1@x.example>\r\n\r\n", "<1@x.example>"),
    (b"Subject: a\r\n\r\nMessage-ID: <1@x.example>", None),
    (b"Subject: a\r\n Message-ID: <1@x.example>\r\n\r\n", None),
    (b"X-Message-ID: <1@x.example>\r\n\r\n", None),
    (b"Message-ID: \r\n\r\n", None),
    (b"\xff\xfe\x00", None),
    (b"", None),
]


@pytest.mark.parametrize(("data", "message_id"), HEADS)
def test_the_message_id_is_read_from_the_header_alone(data, message_id):
    assert message_id_of(data) == message_id
    assert parse_mail(RawMail(data)).message_id == message_id
