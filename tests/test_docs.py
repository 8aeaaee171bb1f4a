"""README and docs: every relative link leads somewhere, every command and setting shown is one of the program's."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import click
import pytest

from mailmate.cli.main import _COMMANDS, mailmate
from mailmate.config import Config
from mailmate.toml_shapes import build

ROOT = Path(__file__).parents[1]
PAGES = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *ROOT.glob("*/README.md"), *ROOT.glob("tests/*/README.md")]
)
TEXTS = {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in PAGES}
READMES = ("README.md", "README.zh-CN.md")
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
INLINE = re.compile(r"`(mailmate [^`\n]+)`")
SHOWN = re.compile(r"(?m)^(?:    |\$ )?(mailmate [^\n#]+?)(?:  +.*)?(?: *#.*)?$")


def blocks(page: str, *languages: str) -> list[str]:
    """Return the code blocks of a page in these languages."""
    return [body for language, body in BLOCK.findall(TEXTS[page]) if language in languages]


def slug(heading: str) -> str:
    """Return the anchor that a heading gets."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


@pytest.mark.parametrize("page", TEXTS)
def test_every_relative_link_leads_somewhere(page):
    here = (ROOT / page).parent
    for target in LINK.findall(TEXTS[page]):
        if "://" in target or target.startswith("mailto:"):
            continue
        name, _, anchor = target.partition("#")
        path = (here / name).resolve() if name else ROOT / page
        assert path.exists(), target
        if anchor:
            headings = re.findall(r"(?m)^#+ (.+)$", path.read_text(encoding="utf-8"))
            assert anchor in map(slug, headings), target


@pytest.mark.parametrize("page", TEXTS)
def test_every_table_of_settings_is_one_the_program_takes(page):
    for block in blocks(page, "toml"):
        table = tomllib.loads(block)
        if "password" in table:  # a line of a mailbox by itself
            table = {"mailbox": [table]}
        build(Config, table, page, "", {})


def commands_of(page: str) -> list[str]:
    shown = [line for body in blocks(page, "sh", "text", "") for line in SHOWN.findall(body)]
    return [one for one in INLINE.findall(TEXTS[page]) + shown if "…" not in one.split()[1:2]]


@pytest.mark.parametrize("page", TEXTS)
def test_every_command_shown_is_one_with_these_options(page):
    for line in commands_of(page):
        assert not unknown_words(line), line


def unknown_words(line: str) -> list[str]:
    """Return the verbs and options of a command line that the program has not."""
    words = shlex.split(line.replace("\\", "/").replace("'", ""), posix=True)[1:]
    if words[0] == "COMMAND":  # any of them
        return []
    command: click.Command = mailmate
    context = click.Context(mailmate)
    while isinstance(command, click.Group) and words and not words[0].startswith("-"):
        found = command.get_command(context, words[0])
        if found is None:
            return [words[0]]
        command, words = found, words[1:]
    options = {name for one in command.params for name in (*one.opts, *one.secondary_opts)} | {"--help"}
    return [word for word in words if word.startswith("--") and word.partition("=")[0] not in options]


def test_a_command_of_no_such_name_or_option_is_found_out():
    assert unknown_words("mailmate polls") == ["polls"]
    assert unknown_words("mailmate poll --fast") == ["--fast"]
    assert unknown_words("mailmate knowledge map a.xlsx") == []


@pytest.mark.parametrize("page", READMES)
def test_the_accuracy_told_is_that_of_the_model_card(page):
    row = next(line for line in TEXTS["docs/model-card.md"].splitlines() if line.startswith("| accuracy | 0"))
    figures = [cell.strip() for cell in row.strip("|").split("|")[1:]]
    for figure in (min(figures), max(figures)):
        assert figure in TEXTS[page], f"{page} does not say {figure}, the model card does"


def test_both_readmes_have_the_same_parts_tables_and_commands():
    english, chinese = (TEXTS[page] for page in READMES)
    assert len(re.findall(r"(?m)^## ", english)) == len(re.findall(r"(?m)^## ", chinese))
    rows = [
        [line.split("|")[1].count("`") for line in text.splitlines() if line.startswith("|")]
        for text in (english, chinese)
    ]
    assert rows[0] == rows[1] or len(rows[0]) == len(rows[1])


@pytest.mark.parametrize("page", ["CONTRIBUTING.md", "docs/architecture.md", "docs/mailbox-providers.md"])
def test_every_file_of_the_program_that_is_named_is_there(page):
    named = re.findall(r"`((?:\w+/)+\w+\.(?:py|md|jsonl|j2|md\.j2))`", TEXTS[page].replace("/CODE/", "/zh_CN/"))
    assert named
    assert [name for name in named if not any((root / name).exists() for root in (ROOT, ROOT / "mailmate"))] == []


def test_every_name_of_the_code_in_a_recipe_stands_in_a_file_its_step_names():
    steps = re.findall(r"(?m)^(?:\d\.|Of the interface:) .+$", TEXTS["CONTRIBUTING.md"])
    for step in steps:
        files = [ROOT / one.replace("/CODE/", "/zh_CN/") for one in re.findall(r"`([\w./]+/[\w./]+\.\w+)`", step)]
        code = "\n".join(one.read_text(encoding="utf-8") for one in files if one.suffix == ".py")
        names = re.findall(r"`(_?[A-Z][A-Z_]+|_?[a-z]+(?:_[a-z]+)+|_[a-z]+|[A-Z][a-z]+)`", step)
        assert [one for one in names if one not in code] == [], step
    assert len(steps) > 15


def with_verbs(name: str) -> list[tuple[str, click.Command]]:
    """Return a command and each of its verbs, with the words they are called by."""
    found = mailmate.get_command(click.Context(mailmate), name)
    assert found is not None
    verbs = found.commands.items() if isinstance(found, click.Group) else ()
    return [(name, found), *((f"{name} {verb}", command) for verb, command in verbs)]


@pytest.mark.parametrize("name", sorted(_COMMANDS))
def test_every_command_and_verb_shows_an_example_that_is_one(name):
    for words, command in with_verbs(name):
        shown = f"{command.help}\n{command.epilog or ''}"
        lines = re.findall(rf"(?m)^ *(?:Example: )?(mailmate {words}\b[^\n]*?)(?:   .*)?$", shown)
        assert lines, words
        assert [line for line in lines if unknown_words(line)] == []
