"""Work in a thread that can never end the inbox: what it raises becomes a notice and a line in the log."""

from __future__ import annotations

import functools
import logging
from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar

from textual.app import App
from textual.message_pump import MessagePump
from textual.worker import get_current_worker

from mailmate.errors import MailmateError
from mailmate.sentences import Sentence, say

log = logging.getLogger(__name__)

Node = TypeVar("Node", bound=MessagePump)
Arguments = ParamSpec("Arguments")


def in_background(
    group: str,
) -> Callable[[Callable[Concatenate[Node, Arguments], None]], Callable[Concatenate[Node, Arguments], None]]:
    """Run a method of a widget in a thread of its own; a newer call of the same group outdates the older."""

    def decorate(
        method: Callable[Concatenate[Node, Arguments], None],
    ) -> Callable[Concatenate[Node, Arguments], None]:
        @functools.wraps(method)
        def start(node: Node, /, *arguments: Arguments.args, **named: Arguments.kwargs) -> None:
            work = functools.partial(_guarded, method, node, *arguments, **named)
            node.run_worker(work, thread=True, exclusive=True, group=group, exit_on_error=False)  # type: ignore[attr-defined]

        return start

    return decorate


def _guarded(method: Callable[..., None], node: Any, /, *arguments: Any, **named: Any) -> None:
    try:
        method(node, *arguments, **named)
    except Exception as error:  # noqa: BLE001 - a worker ends here; the traceback is logged
        node.app.call_later(tell_trouble, node.app, error)


def is_at_work(node: MessagePump, group: str) -> bool:
    """True while work of a group that a widget began is not done."""
    workers = node.workers  # type: ignore[attr-defined]
    return any(one.group == group and not one.is_finished for one in workers)


def is_outdated() -> bool:
    """True inside a worker that a newer one has taken the place of."""
    return get_current_worker().is_cancelled


def tell_trouble(app: App[Any], error: Exception) -> None:
    """Show an error as a notice; one nobody foresaw goes to the log with its traceback."""
    if isinstance(error, MailmateError):
        hint = f"\n{say(error.hint)}" if error.hint else ""
        app.notify(f"{say(error.message)}{hint}", severity="error", timeout=8, markup=False)
        return
    log.error("something failed in the inbox", exc_info=error)
    words = Sentence(
        "Something failed ({kind}); logs/mailmate.log in the home folder says more.", {"kind": type(error).__name__}
    )
    app.notify(say(words), severity="error", timeout=8, markup=False)
