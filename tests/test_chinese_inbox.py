"""The inbox in Chinese, in a process of its own: what keys do is worded when the screens are loaded."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len

from mailmate.tui import words
from tests.catalogue import load_catalogue

pytestmark = pytest.mark.slow

PROGRAM = """
import asyncio, json, sys
from pathlib import Path
from mailmate.sentences import use_language
use_language("zh")
from tests.screens import LARGE, SMALL, dump, inbox, inbox_desk, open_subject, press, too_wide


async def whole(pilot, *keys):
    return await press(pilot, *keys) + await press(pilot, "pagedown") + await press(pilot, "end")


async def look(desk, size):
    seen = {}
    async with inbox(desk, size) as pilot:
        seen["list"] = dump(pilot.app)
        seen["list keys"] = await whole(pilot, "question_mark")
        await press(pilot, "escape")
        await open_subject(pilot, "MUY URGENTE")
        seen["mail"] = dump(pilot.app)
        seen["facts"] = await press(pilot, "f")
        seen["mail keys"] = await whole(pilot, "escape", "question_mark")
        seen["send"] = await press(pilot, "escape", "s")
        seen["wide"] = too_wide(pilot.app)
    return seen

with inbox_desk(Path(sys.argv[1]) / "home") as desk:
    found = {name: asyncio.run(look(desk, size)) for name, size in (("small", SMALL), ("large", LARGE))}
sys.stdout.buffer.write(json.dumps(found).encode())
"""


@pytest.fixture(scope="module")
def screens(tmp_path_factory):
    folder, root = tmp_path_factory.mktemp("chinese"), Path(__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder)], cwd=root, capture_output=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


SHOWN = (
    ("list", ("待办 ", "待判断 ", "演示：不发信", "质量投诉", "信用证修改", "有草稿", "z 稍后", "F 收信", "q 退出")),
    ("list keys", ("只看一类", "改类别", "信用证修改", "Esc：返回")),
    ("mail", ("质量投诉 ", "客户投诉质量，", "缺：照片、", "收件人 ", "抄送", "主题 Re:", "把关: 通过", "s 发送")),
    ("facts", ("来信公司 ", "订单 OR-0519", "问题类型 不能用")),
    ("mail keys", ("回复全部", "只回发件人", "重新起草", "往来原文")),
    ("send", ("发件人: Iris Shen", "附件: -", "正文下面附原文", "把关没有发现问题。")),
    ("send", ("Enter：发送 · Esc：返回 · 10 秒内可撤回",)),
)  # fmt: skip


@pytest.mark.parametrize("size", ["small", "large"])
def test_the_inbox_speaks_chinese(screens, size):
    missing = [(where, word) for where, shown in SHOWN for word in shown if word not in screens[size][where]]
    assert (missing, screens[size]["wide"]) == ([], [])
    for where in ("list keys", "mail keys"):
        rows = re.findall(r"│  (\S+(?: \S+)?)  +(\S.*?) *(?:[▁-█]+ *)?│", screens[size][where])
        assert rows and [meaning for _, meaning in rows if re.search("[A-Za-z]", meaning)] == []


def test_the_words_of_the_list_fit_their_columns_in_both_languages():
    chinese = {message.id: message.string for message in load_catalogue()}
    kinds = [word for word, _ in words._INTENT_WORDS.values()] + list(words._SUBTYPE_WORDS.values())
    states = [*words._URGENT_WORDS.values(), *words._DRAFT_WORDS.values(), *words._STATE_WORDS.values(), "failed!"]
    wide = [(word, 12) for word in [*kinds, "Unread"]] + [(word, 8) for word in states]
    assert [word for word, cells in wide if max(cell_len(word), cell_len(chinese[word])) > cells] == []
