"""Header values as senders really write them: words, addresses, ids, dates, parameters."""

import time
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailmate.mail.addresses import read_addresses
from mailmate.mail.charsets import decode
from mailmate.mail.headers import decode_header, find_ids, message_id_from, parse_date, parse_parameters
from mailmate.mail.hidden import clean_for_display, take_out_hidden


def raw(data: bytes) -> str:
    """A header value as the standard library's parser hands it on."""
    return data.decode("ascii", "surrogateescape")


WORDS = [
    ("plain", b"Valve inquiry", "Valve inquiry"),
    ("B word", b"=?UTF-8?B?6ZiA6Zeo?=", "阀门"),
    ("Q word", b"=?iso-8859-1?Q?V=E1lvulas_de_bronce?=", "Válvulas de bronce"),
    ("two words, the blank between them goes", b"=?UTF-8?B?6ZiA?= =?UTF-8?B?6Zeo?=", "阀门"),
    ("a character cut in two by folding", b"=?UTF-8?B?6ZiA6Q==?=\r\n =?UTF-8?B?l6g=?=", "阀门"),
    ("word among words", b"Re: =?UTF-8?B?6ZiA6Zeo?= PO 4711", "Re: 阀门 PO 4711"),
    ("word inside a word", b"Re:=?UTF-8?B?6ZiA6Zeo?=x", "Re:阀门x"),
    ("gbk character in gb2312", b"=?gb2312?B?6UZB?=", "镕A"),
    ("Korean label", b"=?ks_c_5601-1987?B?sKHAuw==?=", "가을"),
    ("Turkish in Latin-5", b"=?iso-8859-9?Q?=DEi=FEli?=", "Şişli"),
    ("Cyrillic KOI8", b"=?koi8-r?B?98nO1Q==?=", "Вину"),
    ("Japanese", b"=?ISO-2022-JP?B?GyRCJVAlayVWGyhC?=", "バルブ"),
    ("base64 without its padding", b"=?UTF-8?B?6ZiA6Zeo5Q?=", "阀门"),
    ("language tag", b"=?UTF-8*en?Q?caf=C3=A9?=", "café"),
    ("unknown charset", b"=?x-nowhere?B?6ZiA6Zeo?=", "阀门"),
    ("blanks in a Q word", b"=?UTF-8?Q?caf=C3=A9 bar?=", "café bar"),
    ("unclosed word", b"=?UTF-8?B?6ZiA6Zeo", "=?UTF-8?B?6ZiA6Zeo"),
    ("raw UTF-8", "阀门 inquiry".encode(), "阀门 inquiry"),
    ("raw GBK", "阀门".encode("gbk"), "阀门"),
    ("folded", b"Valve\r\n\t inquiry", "Valve inquiry"),
    ("control characters", b"Va\x00l\x1bve", "Valve"),
    ("empty", b"", ""),
]


@pytest.mark.parametrize(("value", "text"), [case[1:] for case in WORDS], ids=[case[0] for case in WORDS])
def test_words_are_decoded(value, text):
    assert decode_header(raw(value), "gb18030") == text


ADDRESSES = [
    ("bare", b"ana@bomba.example", [("", "ana@bomba.example")]),
    ("upper case", b"Ana@BOMBA.example", [("", "ana@bomba.example")]),
    ("name", b"Ana Perez <ana@bomba.example>", [("Ana Perez", "ana@bomba.example")]),
    ("quoted name with comma", b'"Perez, Ana" <ana@bomba.example>', [("Perez, Ana", "ana@bomba.example")]),
    ("escaped quote", b'"Ana \\"Boss\\" P" <ana@bomba.example>', [('Ana "Boss" P', "ana@bomba.example")]),
    ("encoded name", b"=?UTF-8?B?546L5Lyf?= <w@v.example>", [("王伟", "w@v.example")]),
    ("encoded name in quotes", b'"=?UTF-8?B?546L5Lyf?=" <w@v.example>', [("王伟", "w@v.example")]),
    ("comma in an encoded name", b"=?UTF-8?Q?Perez,_Ana?= <ana@bomba.example>", [("Perez, Ana", "ana@bomba.example")]),
    ("raw GBK name", "王伟 <w@v.example>".encode("gbk"), [("王伟", "w@v.example")]),
    ("comment as name", b"ana@bomba.example (Ana Perez)", [("Ana Perez", "ana@bomba.example")]),
    ("name after", b"<ana@bomba.example> Ana", [("Ana", "ana@bomba.example")]),
    ("address as name", b'"ana@bomba.example" <ana@bomba.example>', [("ana@bomba.example", "ana@bomba.example")]),
    ("two", b"a@x.example, b@x.example", [("", "a@x.example"), ("", "b@x.example")]),
    ("semicolons", b"a@x.example; b@x.example; c@x.example", [("", f"{one}@x.example") for one in "abc"]),
    ("empty places", b"a@x.example, , ;b@x.example,", [("", "a@x.example"), ("", "b@x.example")]),
    ("group", b"Team: a@x.example, B <b@x.example>;", [("", "a@x.example"), ("B", "b@x.example")]),
    ("empty group", b"undisclosed-recipients:;", []),
    ("list after a group", b"G: a@x.example;, c@x.example", [("", "a@x.example"), ("", "c@x.example")]),
    ("route", b"<@hop.example,@hip.example:ana@bomba.example>", [("", "ana@bomba.example")]),
    ("mailto", b"<mailto:ana@bomba.example>", [("", "ana@bomba.example")]),
    ("unclosed quote", b'"Ana <ana@bomba.example>, b@x.example', [("Ana", "ana@bomba.example"), ("", "b@x.example")]),
    ("unclosed bracket", b"Ana <ana@bomba.example", [("Ana", "ana@bomba.example")]),
    ("bracket alone", b"<", []),
    ("empty brackets", b"Ana <>", []),
    ("folded inside", b"Ana <ana@\r\n bomba.example>", [("Ana", "ana@bomba.example")]),
    ("blanks around @", b"Ana <ana @ bomba.example>", [("Ana", "ana@bomba.example")]),
    ("domain literal", b"Ana <ana@[192.0.2.1]>", [("Ana", "ana@[192.0.2.1]")]),
    ("unclosed domain literal", b"ana@[192.0.2.1", []),
    ("a bounce", b"MAILER-DAEMON (Mail Delivery System)", [("Mail Delivery System", "mailer-daemon")]),
    ("a name alone", b"Ana Perez", []),
    ("quotes of all kinds", "“'Ana'” <ana@bomba.example>".encode(), [("Ana", "ana@bomba.example")]),
    ("a turned name", "Ana\u202eelpmaxe.knab <ana@bomba.example>".encode(), [("Anaelpmaxe.knab", "ana@bomba.example")]),
    ("nested comments", b"ana@bomba.example (a (b (c)))", [("a b c", "ana@bomba.example")]),
    ("empty", b"", []),
]


@pytest.mark.parametrize(("value", "found"), [case[1:] for case in ADDRESSES], ids=[case[0] for case in ADDRESSES])
def test_addresses_are_found(value, found):
    assert [(one.name, one.email) for one in read_addresses(raw(value), "gb18030")] == found


IDS = [
    ("one", b"<a.b@c>", ("<a.b@c>",)),
    ("Microsoft's", b"<[8f4a]@x.example>", ("<[8f4a]@x.example>",)),
    ("several", b"<a@b>\r\n <c@d>\t<a@b>", ("<a@b>", "<c@d>")),
    ("without blanks", b"<a@b><c@d>", ("<a@b>", "<c@d>")),
    ("commas", b"<a@b>, <c@d>", ("<a@b>", "<c@d>")),
    ("folded inside", b"<aaaa\r\n bbbb@c>", ("<aaaabbbb@c>",)),
    ("encoded by a program", b"=?utf-8?q?=3Ca=40b=3E?=", ("<a@b>",)),
    ("without brackets", b"a@b", ("<a@b>",)),
    ("with words", b"Message of Monday <a@b>", ("<a@b>",)),
    ("none", b"nothing", ()),
]


@pytest.mark.parametrize(("value", "ids"), [case[1:] for case in IDS], ids=[case[0] for case in IDS])
def test_ids_are_found_verbatim(value, ids):
    assert find_ids(raw(value)) == ids


def test_a_message_id_without_at_sign_is_kept():
    assert message_id_from("<2026-07@>") == "<2026-07@>"
    assert message_id_from("20260706.4711") == "<20260706.4711>"
    assert message_id_from("") is None


DATES = [
    ("Mon, 6 Jul 2026 15:04:05 +0800", "2026-07-06T15:04:05+08:00", True),
    ("Mon, 6 Jul 2026 15:04:05 +0800 (CST)", "2026-07-06T15:04:05+08:00", True),
    ("6 Jul 2026 15:04 -0300", "2026-07-06T15:04:00-03:00", True),
    ("Mon, 6 Jul 26 15:04:05 +0000", "2026-07-06T15:04:05+00:00", True),
    ("Mon, 6 Jul 2026 15:04:05 GMT", "2026-07-06T15:04:05+00:00", True),
    ("Mon, 6 Jul 2026 15:04:05 EST", "2026-07-06T15:04:05-05:00", True),
    ("Mon, 6 Jul 2026 15:04:05 -0000", "2026-07-06T15:04:05+00:00", False),
    ("Mon, 6 Jul 2026 15:04:05", "2026-07-06T15:04:05+00:00", False),
    ("Mon, 6 Jul 2026 15:04:05 CEST", "2026-07-06T15:04:05+00:00", False),
    ("2026-07-06T15:04:05+03:00", "2026-07-06T15:04:05+03:00", True),
    ("2026-07-06 15:04:05", "2026-07-06T15:04:05+00:00", False),
    ("Mon, 6 Jul 2026 15:04:05 +9900", "2026-07-06T15:04:05+00:00", False),
    ("Thu, 1 Jan 1970 00:00:00 +0000", None, False),
    ("Mon, 6 Jul 9999 15:04:05 +0000", None, False),
    ("Mon, 66 Jul 2026 15:04:05 +0000", None, False),
    ("yesterday", None, False),
    ("", None, False),
]


@pytest.mark.parametrize(("value", "moment", "known"), DATES)
def test_a_date_keeps_its_own_offset(value, moment, known):
    date, zone_known = parse_date(value)

    assert date == (datetime.fromisoformat(moment) if moment else None)
    assert (date.isoformat() if date else None, zone_known) == (moment, known)


PARAMETERS = [
    ("plain", b"text/plain; charset=utf-8", "charset", "utf-8"),
    ("quoted", b'application/pdf; name="a;b.pdf"', "name", "a;b.pdf"),
    ("escaped", b'application/pdf; name="a\\"b.pdf"', "name", 'a"b.pdf'),
    ("RFC 2231", b"attachment; filename*=UTF-8''%E6%8A%A5%E4%BB%B7.pdf", "filename", "报价.pdf"),
    ("RFC 2231 in GBK", b"attachment; filename*=gb2312''%B1%A8%BC%DB.pdf", "filename", "报价.pdf"),
    ("continued", b'attachment; filename*0="long "; filename*1="name.pdf"', "filename", "long name.pdf"),
    (
        "continued and encoded",
        b"attachment; filename*1*=%BB%B7.pdf; filename*0*=UTF-8''%E6%8A%A5%E4",
        "filename",
        "报价.pdf",
    ),
    ("encoded word", b'attachment; filename="=?UTF-8?B?5oql5Lu3LnBkZg==?="', "filename", "报价.pdf"),
    ("encoded words, folded", b'attachment; filename="=?UTF-8?B?5oql?=\r\n =?UTF-8?B?5Lu3?="', "filename", "报价"),
    ("raw UTF-8", 'attachment; filename="报价.pdf"'.encode(), "filename", "报价.pdf"),
    ("raw GBK", 'attachment; filename="报价.pdf"'.encode("gbk"), "filename", "报价.pdf"),
    ("unclosed quote", b'attachment; filename="a.pdf', "filename", "a.pdf"),
    ("encoded beats plain", b"attachment; filename=x; filename*=UTF-8''y", "filename", "y"),
    ("blanks and case", b"attachment ; FileName = a.pdf ", "filename", "a.pdf"),
    ("a huge number", b"attachment; filename*99999999999999999999=a", "filename", ""),
    ("nothing", b"attachment;;;=;", "filename", ""),
]


@pytest.mark.parametrize(("value", "name", "content"), [c[1:] for c in PARAMETERS], ids=[c[0] for c in PARAMETERS])
def test_parameters_are_read(value, name, content):
    assert parse_parameters(raw(value), "gb18030").named.get(name, "") == content


CHARSETS = [
    (b"\xc4\xe3\xba\xc3", "gb2312", "", "你好", False),
    (b"\xc4\xe3\xba\xc3", "", "gb18030", "你好", False),
    (b"\xc4\xe3\xba\xc3", "us-ascii", "gb18030", "你好", True),
    ("你好".encode(), "gb2312", "", "浣犲ソ", False),
    ("你好".encode(), "iso-8859-1", "", "你好", False),
    (b"caf\xe9", "iso-8859-1", "gb18030", "café", False),
    (b"\x93quoted\x94", "iso-8859-1", "", "“quoted”", False),
    ("Привет".encode("cp1251"), "no-such", "cp1251", "Привет", True),
    (("ы" * 40).encode() + b"\xff", "utf-8", "gb18030", "ы" * 40 + "\ufffd", True),
    (b"caf\xe9", "", "", "café", False),
    (b"a\x00b", "utf-8", "", "ab", False),
    (b"+AGE-", "punycode", "", "+AGE-", False),
]


@pytest.mark.parametrize(("data", "declared", "fallback", "text", "guessed"), CHARSETS)
def test_a_charset_is_followed_or_guessed(data, declared, fallback, text, guessed):
    assert decode(data, declared, fallback) == (text, guessed)


def test_text_cut_within_a_character_loses_that_character_alone():
    assert decode("你好".encode()[:-1], "utf-8", cut=True) == ("你", False)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=300) | st.text("=?\"'()<>,;:@\\[]*%& \r\nQBqbuU-8aé", max_size=300).map(str.encode))
def test_no_header_value_raises_or_leaves_unstorable_text(data):
    value = raw(data)
    texts = [decode_header(value, "gb18030"), str(message_id_from(value)), *find_ids(value)]
    texts += [text for one in read_addresses(value, "gb18030") for text in (one.name, one.email)]
    texts += parse_parameters(value, "gb18030").named.values()
    parse_date(value)

    for text in texts:
        assert "\x00" not in text
        text.encode("utf-8")


HOSTILE = [
    b'"' * 16_000,
    b"=?a?q?x " * 2_000,
    b"=?utf-8?q?a?= " * 1_100,
    b"(" * 16_000,
    b"<@," * 5_000,
    b"a@" * 8_000,
    b";\"'" * 5_000,
    b"\\" * 16_000,
    b"<" * 16_000,
    b"*0*=" * 4_000,
    b" " * 16_000,
    b"=?" * 8_000,
]


@pytest.mark.parametrize("data", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_header_takes_bounded_time(data):
    value = raw(data)
    started = time.perf_counter()
    decode_header(value)
    read_addresses(value)
    find_ids(value)
    parse_parameters(value)
    parse_date(value)

    assert time.perf_counter() - started < 0.5


HIDDEN = [
    ("plain text", "Please quote.", "Please quote.", ()),
    ("zero width", "ig\u200bnore\u2060 it", "ignore it", ()),
    ("tags spell words", "Hi\U000e0069\U000e0067\U000e006e", "Hi", ("ign",)),
    ("selectors carry bytes", "Hi\U000e0158\U000e0159", "Hi", ("hi",)),
    ("turned text", "pay \u202eknab\u202c now", "pay knab now", ("knab",)),
    ("a family stays one", "👨\u200d👩", "👨\u200d👩", ()),
    ("Persian joiner stays", "می\u200cخواهم", "می\u200cخواهم", ()),
    ("the flag of Scotland stays", "🏴\U000e0067\U000e0062\U000e007f", "🏴\U000e0067\U000e0062\U000e007f", ()),
    ("emoji look stays", "❤\ufe0f", "❤\ufe0f", ()),
]


@pytest.mark.parametrize(("text", "seen", "hidden"), [case[1:] for case in HIDDEN], ids=[case[0] for case in HIDDEN])
def test_invisible_characters_are_taken_out(text, seen, hidden):
    assert take_out_hidden(text) == (seen, hidden)


def test_a_terminal_gets_no_heaps_of_marks_and_every_mark_a_language_uses():
    assert clean_for_display("a" + "\u0301" * 500 + "b") == "a" + "\u0301" * 5 + "b"
    assert clean_for_display("Vie\u0302\u0323t") == "Vie\u0302\u0323t"


def test_a_terminal_gets_no_control_characters():
    assert clean_for_display("a\x1b[31mb\x07\x9bc\n\td\u202e") == "a[31mbc\n\td"
