"""The door to the texts a user may rewrite: letter skeletons and prompts.

A file of the same name in the user's `prompts` folder wins over the shipped one. Everything is filled in
Jinja's immutable sandbox with strict names, and mail text is only ever a value, never a template. A wrong
file becomes a `BadInput` that names file, line and variable.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mailmate.errors import BadInput
from mailmate.sentences import Sentence
from mailmate.shipped import shipped_folder
from mailmate.values import dataclass

if TYPE_CHECKING:
    from jinja2.sandbox import ImmutableSandboxedEnvironment

LETTER_ENDING = ".md.j2"
PROMPT_ENDING = ".md"
VALUES_LINE = "<!-- values -->"
"""Above it stands the fixed text of a prompt, below it what changes with every mail."""
UNTRUSTED = "untrusted_mail"
"""The mark around text that came by mail."""

MARK_REMOVED = "[mark]"
"""What stands where a mail brought the mark itself; a letter that repeats it has a hole."""

PROBE = "words of a mail"
"""What stands for the words of a mail while a prompt is checked."""
_MARKED = re.compile(rf"<{UNTRUSTED}>.*?</{UNTRUSTED}>", re.DOTALL)
_HIDDEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
"""Signs nobody sees, which could part the letters of the mark or turn a line around."""
_MARK = re.compile(r"[<＜‹〈]?\s{0,9}/?\s{0,9}untrusted[\W_]{0,5}mail(?:[^<>＜＞\n]{0,99}[>＞])?", re.IGNORECASE)
_MANY_BLANK_LINES = re.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True)
class FilledPrompt:
    """A prompt ready to be sent: the fixed text, the values below it, and what names this version of the file."""

    system: str
    user: str
    version: str


@dataclass(frozen=True)
class LetterFolder:
    """The letter skeletons; see `trade.protocols.Letters`."""

    folders: tuple[Path, ...]

    @cached_property
    def _environment(self) -> ImmutableSandboxedEnvironment:
        return _open_environment(self.folders)

    def fill(self, name: str, values: Mapping[str, Any]) -> str:
        """Return the letter `name` filled with `values`, without blank lines in a row or at its ends.

        Raises `BadInput` naming file, line and variable where the skeleton is wrong.
        """
        file = f"{name}{LETTER_ENDING}"
        with _translated(file, self.folders):
            text = self._environment.get_template(file).render(dict(values))
        lines = "\n".join(line.rstrip() for line in text.strip().splitlines())
        return _MANY_BLANK_LINES.sub("\n\n", lines)

    def names(self) -> tuple[str, ...]:
        """Return the names of all letters, shared pieces (which begin with `_`) left out."""
        return _names(self.folders, LETTER_ENDING)

    def check(self, known: frozenset[str] | None = None) -> tuple[BadInput, ...]:
        """Return what is wrong with the skeletons as far as it shows without filling them.

        With `known`, the names of all values a letter gets, a name that is none of them is wrong too.
        """
        return _check_all(self._environment, self.folders, self.names(), LETTER_ENDING, known)

    def variables(self, name: str) -> frozenset[str]:
        """Return the names of the values a letter uses."""
        text, _ = _load(self.folders, f"{name}{LETTER_ENDING}")
        return frozenset(_unknown_names(self._environment, text, frozenset()))

    def comment(self, name: str) -> str:
        """Return the comment a letter begins with, which names its variables; empty where it has none."""
        text, _ = _load(self.folders, f"{name}{LETTER_ENDING}")
        return text.partition("#}")[0].removeprefix("{#").strip() if text.startswith("{#") else ""


@dataclass(frozen=True)
class PromptFolder:
    """The prompts for the chat model: `read`, `draft`, and the user's own."""

    folders: tuple[Path, ...]

    @cached_property
    def _environment(self) -> ImmutableSandboxedEnvironment:
        return _open_environment(self.folders)

    def fill(self, task: str, values: Mapping[str, Any]) -> FilledPrompt:
        """Return the prompt `task` filled with `values`; only the part below the values line is a template.

        Raises `BadInput` naming file, line and variable where the prompt is wrong.
        """
        file = f"{task}{PROMPT_ENDING}"
        with _translated(file, self.folders):
            text, path = _load(self.folders, file)
            fixed, below = _cut_at_values(text)
            template = self._environment.from_string(below)
            template.filename = str(path)
            user = template.render(_without_marks(values))
        version = hashlib.sha256(text.encode()).hexdigest()[:12]
        return FilledPrompt(fixed.strip(), user.strip(), f"{task}-{version}")

    def names(self) -> tuple[str, ...]:
        """Return the names of all prompts."""
        return _names(self.folders, PROMPT_ENDING)

    def check(self, known: Mapping[str, Mapping[str, Any]] | None = None) -> tuple[BadInput, ...]:
        """Return what is wrong with the prompts as far as it shows without a mail.

        `known` holds the values of each task, each with a probe where words of a mail stand (see `PROBE`): a name that
        is none of them is wrong, and so are words of a mail that stand nowhere, or outside their mark.
        """
        wrong = _check_all(self._environment, self.folders, self.names(), PROMPT_ENDING)
        for name, values in (known or {}).items():
            try:
                wrong += tuple(self._wrong_values(name, values))
            except BadInput as error:
                wrong += () if str(error) in map(str, wrong) else (error,)
        return wrong

    def _wrong_values(self, name: str, values: Mapping[str, Any]) -> Iterator[BadInput]:
        file = f"{name}{PROMPT_ENDING}"
        text, _ = _load(self.folders, file)
        with _translated(file, self.folders):
            unknown = _unknown_names(self._environment, _cut_at_values(text)[1], frozenset(values))
        yield from (_no_value(file, line, one) for one, line in unknown.items())
        if unknown:
            return
        used = _unknown_names(self._environment, _cut_at_values(text)[1], frozenset())
        probed = [one for one, value in values.items() if PROBE in str(value)]
        shown = {one: self.fill(name, {**_without_probes(values), one: values[one]}).user for one in probed}
        if not any(PROBE in words for words in shown.values()):
            yield BadInput(
                Sentence("{file}: the words of the mail stand nowhere in it.", {"file": file}),
                Sentence("They belong below the line {line}.", {"line": VALUES_LINE}),
            )
        for one, words in shown.items():
            if PROBE in _MARKED.sub("", words):
                where = {"file": file, "line": used[one], "name": one}
                yield BadInput(
                    Sentence("{file}, line {line}: {name} stands outside the mark of untrusted text.", where),
                    Sentence("Write {{{{ {name} | untrusted }}}}.", {"name": one}),
                )


def open_letters(prompts: Path | None = None) -> LetterFolder:
    """Return the letters; those in `prompts/letters` (the user's folder) win over the shipped ones."""
    return LetterFolder(_folders(prompts, "letters"))


def open_prompts(prompts: Path | None = None) -> PromptFolder:
    """Return the prompts; those in `prompts` (the user's folder) win over the shipped ones."""
    return PromptFolder(_folders(prompts, ""))


def mark_untrusted(text: object) -> str:
    """Return mail text between its marks; the mark's name inside it is taken out, so that nothing can close them."""
    return f"<{UNTRUSTED}>\n{_without_marks(str(text or '')).strip()}\n</{UNTRUSTED}>"


def _without_marks(value: Any) -> Any:
    """Return a value, and all that is in it, without the name of the mark: only the filter writes that."""
    if isinstance(value, str):
        return _MARK.sub(MARK_REMOVED, _HIDDEN.sub("", value))
    if isinstance(value, Mapping):
        return {key: _without_marks(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_without_marks(item) for item in value]
    return value


def _without_probes(value: Any) -> Any:
    if isinstance(value, str):
        return value.replace(PROBE, "")
    if isinstance(value, Mapping):
        return {key: _without_probes(item) for key, item in value.items()}
    return [_without_probes(item) for item in value] if isinstance(value, list) else value


def _folders(prompts: Path | None, below: str) -> tuple[Path, ...]:
    homes = [folder for folder in (prompts, shipped_folder("prompts")) if folder is not None]
    return tuple(folder / below if below else folder for folder in homes)


def _open_environment(folders: tuple[Path, ...]) -> ImmutableSandboxedEnvironment:
    import jinja2
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        loader=jinja2.FileSystemLoader([str(folder) for folder in folders], encoding="utf-8-sig"),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,
    )
    environment.filters["untrusted"] = mark_untrusted
    return environment


def _load(folders: tuple[Path, ...], file: str) -> tuple[str, Path]:
    for folder in folders:
        path = folder / file
        if path.is_file():
            return path.read_text(encoding="utf-8-sig"), path
    raise _missing(file, folders)


def _cut_at_values(text: str) -> tuple[str, str]:
    """Part the fixed text from the template; blank lines stand in for it, so that errors name the right line."""
    fixed, line, below = text.partition(VALUES_LINE)
    return fixed, "\n" * (fixed + line).count("\n") + below


def _names(folders: tuple[Path, ...], ending: str) -> tuple[str, ...]:
    found = {path.name[: -len(ending)] for folder in folders for path in folder.glob(f"*{ending}")}
    return tuple(sorted(name for name in found if not name.startswith("_")))


def _check_all(
    environment: ImmutableSandboxedEnvironment,
    folders: tuple[Path, ...],
    names: tuple[str, ...],
    ending: str,
    known: frozenset[str] | None = None,
) -> tuple[BadInput, ...]:
    wrong = []
    for name in names:
        file = f"{name}{ending}"
        try:
            with _translated(file, folders):
                text, _ = _load(folders, file)
                environment.parse(_cut_at_values(text)[1] if ending == PROMPT_ENDING else text, filename=file)
                if known is not None:
                    wrong += [
                        _no_value(file, line, name) for name, line in _unknown_names(environment, text, known).items()
                    ]
        except BadInput as error:
            wrong.append(error)
    return tuple(wrong)


def _unknown_names(environment: ImmutableSandboxedEnvironment, text: str, known: frozenset[str]) -> dict[str, int]:
    """Return the names a template takes from outside that are not known, each with the line it first stands in."""
    from jinja2 import meta, nodes

    tree = environment.parse(text)
    unknown = meta.find_undeclared_variables(tree) - known - environment.globals.keys()
    lines = {node.name: node.lineno for node in reversed(list(tree.find_all(nodes.Name))) if node.name in unknown}
    return dict(sorted(lines.items(), key=lambda item: item[1]))


def _no_value(file: str, line: int, name: str) -> BadInput:
    return BadInput(
        Sentence("{file}, line {line}: there is no value {name}.", {"file": file, "line": line, "name": name}),
        Sentence("The comment in the shipped text names the values."),
    )


@contextmanager
def _translated(file: str, folders: tuple[Path, ...]) -> Iterator[None]:
    """Turn the errors of Jinja and of the disk into `BadInput` with file, line and variable."""
    import jinja2

    try:
        yield
    except jinja2.TemplateNotFound as error:
        raise _missing(str(error.name or file), folders) from error
    except jinja2.TemplateSyntaxError as error:
        raise BadInput(
            Sentence("{file}, line {line}: {why}.", _where(error.filename or file, error.lineno, str(error.message))),
            Sentence("Correct the file, or delete it to use the one that came with mailmate."),
        ) from error
    except (UnicodeDecodeError, OSError) as error:
        raise BadInput(Sentence("{file} cannot be read as UTF-8 text.", {"file": file})) from error
    except (jinja2.TemplateError, TypeError, ValueError, ArithmeticError, AttributeError, LookupError) as error:
        name, line = _template_line(error, file)
        raise BadInput(
            Sentence("{file}, line {line}: {why}.", _where(name, line, str(error).rstrip("."))),
            Sentence("Correct the file, or delete it to use the one that came with mailmate."),
        ) from error


def _where(file: str, line: int, why: str) -> dict[str, Any]:
    return {"file": Path(file).name, "line": line, "why": why}


def _template_line(error: BaseException, file: str) -> tuple[str, int]:
    """Return file and line of the innermost template frame; Jinja rewrites its tracebacks to template lines."""
    found, trace = (file, 0), error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name.endswith((LETTER_ENDING, PROMPT_ENDING, "<template>")):
            found = (file if name.endswith("<template>") else name, trace.tb_lineno)
        trace = trace.tb_next
    return found


def _missing(file: str, folders: tuple[Path, ...]) -> BadInput:
    looked = ", ".join(str(folder) for folder in folders)
    return BadInput(
        Sentence("There is no text {file}.", {"file": file}), Sentence("Looked in: {folders}.", {"folders": looked})
    )
