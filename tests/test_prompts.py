"""Prompts as a user rewrites them: what `prompts check` finds, and what `prompts try` shows and asks."""

from __future__ import annotations

import json
import re

import pytest

from mailmate.config import Mailbox, Server
from mailmate.desk.drafts.prompts import probes
from mailmate.doors.masks import ACCOUNT
from mailmate.doors.prompts import open_prompts
from mailmate.shipped import shipped_folder
from tests.homes import make_home
from tests.scenes import write_mail
from tests.servers.scripted_openai import scripted_openai

SHIPPED = {name: (shipped_folder("prompts") / f"{name}.md").read_text(encoding="utf-8") for name in ("read", "draft")}
LETTER = {"subject": "Re:", "body": "Dear Marta,\n\nThank you for your mail.\n", "answered": ["Is the seat EPDM?"]}


@pytest.fixture
def home(tmp_path):
    server = Server(host="127.0.0.1", port=1, security="none", username="iris")
    return make_home(tmp_path, Mailbox(address="iris@factory.example", imap=server))


def rewrite(home, name: str, *changes: tuple[str, str]) -> None:
    text = SHIPPED[name]
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    (home / "prompts").mkdir(exist_ok=True)
    (home / "prompts" / f"{name}.md").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("name", ["read", "draft"])
def test_each_prompt_has_a_comment_that_names_its_values_and_no_other(name):
    comment = re.search(r"<!-- values -->\n\{#(.*?)#\}", SHIPPED[name], re.DOTALL)[1]
    heads = " ".join(line.partition(":")[0] for line in comment.splitlines() if line.startswith("`"))
    assert sorted(re.findall(r"`(\w+)`", heads)) == sorted(probes()[name])


def test_the_shipped_prompts_have_no_faults():
    assert open_prompts().check(probes()) == ()


@pytest.mark.parametrize(
    ("name", "before", "after", "wrong", "line"),
    [
        ("draft", "{{ quote_day }}", "{{ qoute_day }}", "there is no value qoute_day.", "qoute_day"),
        ("read", "| untrusted }}\n{% for", "}}\n{% for", "mail_text stands outside the mark", "~ mail_text"),
        ("draft", "{{ one.text | untrusted }}", "{{ one.text }}", "thread stands outside", "{% for one in thread"),
        ("draft", "<!-- values -->", "<!-- value -->", "the words of the mail stand nowhere in it.", ""),
        ("read", "{% for one in thread %}", "{% for one %}", "expected token 'in'", "{% for one %}"),
        ("read", "{{ date or", "{{ date.hour or", "has no attribute 'hour'", "date.hour"),
    ],
)
def test_what_is_wrong_with_a_prompt_is_named_with_file_and_line(home, run, name, before, after, wrong, line):
    rewrite(home, name, (before, after))
    code, _, err = run("prompts", "check", "--home", home)
    assert (code, wrong in err) == (65, True), err
    number = re.search(rf"{name}\.md, line (\d+)", err)
    assert line in (SHIPPED[name].replace(before, after).splitlines()[int(number[1]) - 1] if number else "")


MODEL = """
[model]
engine = "chat"
name = "openai:scripted"
base_url = "{url}"

[[bank]]
payee = "Seakeel"
account = "6222 0212 3456 7890 123"
swift = "BKCHCNBJ"
"""


def test_a_prompt_is_tried_on_a_mail_as_it_would_leave_and_the_answer_is_shown_when_asked_for(home, run, tmp_path):
    mail = tmp_path / "a.eml"
    mail.write_bytes(write_mail("a", "Dear Iris,\n\nIs the seat EPDM? We pay to 6222021234567890123.\n\nMarta\n"))
    with scripted_openai() as model, (home / "config.toml").open("a", encoding="utf-8") as config:
        config.write(MODEL.format(url=model.url))
        config.flush()
        code, out, _ = run("prompts", "try", "draft", mail, "--home", home)
        assert (code, model.requests, ACCOUNT in out, "6222021" in out) == (0, [], True, False)
        model.say(LETTER)
        code, asked, _ = run("prompts", "try", "draft", mail, "--ask", "--home", home)
        assert asked.startswith(out.rstrip())
        assert json.loads(asked[len(out.rstrip()) :])["body"] == LETTER["body"]
        assert model.asked(0).split() == out.split(), "what is shown is what is sent"
        assert run("prompts", "try", "order", mail, "--ask", "--home", home)[0] == 2


def test_without_a_model_the_prompt_can_be_tried_and_not_asked(home, run, tmp_path):
    mail = tmp_path / "a.eml"
    mail.write_bytes(write_mail("a"))
    assert run("prompts", "try", "read", mail, "--home", home)[0] == 0
    assert run("prompts", "try", "read", mail, "--ask", "--home", home)[0] == 2
