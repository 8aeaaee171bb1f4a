"""What BODYSTRUCTURE tells of files, as servers write it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailmate.doors.imap_structure import read_structure

TEXT = (b"text", b"plain", (b"charset", b"utf-8"), None, None, b"quoted-printable", 854, 26, None, None, None, None)


def file(parameters: Any = None, disposition: Any = None, *, kind: bytes = b"application/pdf", size: int = 400) -> Any:
    return (*kind.split(b"/"), parameters, None, None, b"base64", size, None, disposition, None, None)


@pytest.mark.parametrize(
    ("part", "name", "is_document"),
    [
        (file((b"name", b"po.pdf")), "po.pdf", True),
        (file(None, (b"attachment", (b"filename", b"po.docx")), kind=b"application/octet-stream"), "po.docx", True),
        (file((b"NAME", b"=?utf-8?B?5oql5Lu3Lnhsc3g=?="), kind=b"application/x"), "报价.xlsx", True),
        (file(None, (b"inline", (b"filename*0*", b"utf-8''a%20", b"filename*1*", b"b.csv"))), "utf-8''a%20b.csv", True),
        (file(None, None), "", True),
        (file((b"name", b"photo.jpg"), kind=b"image/jpeg"), "photo.jpg", False),
        (file((b"name", b"photo.jpg")), "photo.jpg", False),
        (file((b"name", None), (b"attachment", None)), "", True),
    ],
)  # fmt: skip
def test_a_part_has_its_name_and_its_decoded_size(part, name, is_document):
    (found,) = read_structure(part)
    assert (found.name, found.size, found.is_document, found.content) == (name, 300, is_document, None)


def test_parts_of_a_tree_come_in_their_order():
    inner = ([TEXT, file((b"name", b"logo.png"), kind=b"image/png")], b"related", None, None, None, None)
    found = read_structure(([inner, file((b"name", b"po.pdf"))], b"mixed", None, None, None, None))
    assert [(one.index, one.media_type, one.name) for one in found] == [
        (1, "text/plain", ""), (2, "image/png", "logo.png"), (3, "application/pdf", "po.pdf"),
    ]  # fmt: skip


def test_a_tree_of_any_depth_is_walked():
    tree: Any = TEXT
    for _ in range(5000):
        tree = ([tree], b"mixed", None, None, None, None)
    assert [one.media_type for one in read_structure(tree)] == ["text/plain"]


@pytest.mark.parametrize(
    "answer",
    [None, (), b"NIL", (b"text",), ([],), ([TEXT] * 600, b"mixed"), (b"text", None, None, None, None, None, 3)],
)
def test_what_cannot_be_read_is_not_taken_for_a_mail_without_files(answer):
    assert read_structure(answer) is None


ATOMS = st.none() | st.binary(max_size=5) | st.integers()
TREES = st.recursive(ATOMS, lambda inner: st.lists(inner, max_size=9).map(tuple) | st.lists(inner, max_size=3))


@given(TREES)
def test_no_answer_breaks_the_reading(answer):
    found = read_structure(answer)
    assert found is None or all(one.content is None for one in found)
