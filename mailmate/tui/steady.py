"""What keeps the inbox alive where something of it fails: the failure becomes a notice, what is typed is kept.

Textual ends the whole application at the first handler that raises. Here a message that cannot be worked through is
told and the next one taken; a screen that cannot even be laid out is closed again.
"""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Mapping

from textual._context import active_message_pump
from textual.actions import ActionParseResult
from textual.app import App
from textual.dom import DOMNode
from textual.message import Message
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.widget import Widget

from mailmate.sentences import Sentence, say
from mailmate.tui.background import tell_trouble

log = logging.getLogger(__name__)

MOST_FAILURES, FAILURE_SECONDS = 20, 10.0
"""So many failures in so many seconds end the inbox: nothing can be shown any more."""


class Steady(MessagePump):
    """Something of ours that takes messages, and goes on after one it could not work through."""

    async def _dispatch_message(self, message: Message) -> None:
        try:
            await super()._dispatch_message(message)
        except Exception as error:  # noqa: BLE001 - one message must not end all; the traceback is logged
            self.app._handle_exception(error)


class SteadyApp(Steady, App[None]):
    """An application that no handler, timer or layout ends by failing once."""

    def __init__(self) -> None:
        super().__init__()
        self._failed_at: deque[float] = deque(maxlen=MOST_FAILURES)
        self.failure: Exception | None = None
        """What failed first, if anything did."""

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Run what a key stands for; where it fails, say so and take the next key."""
        try:
            return await super().run_action(action, default_namespace, namespaces)
        except Exception as error:  # noqa: BLE001 - one key must not end all keys; the traceback is logged
            self._handle_exception(error)
            return True

    def _handle_exception(self, error: Exception) -> None:
        """Tell a failure nobody caught, those inside Textual too, and go on, unless nothing can be shown any more."""
        self.failure = self.failure or error
        self._failed_at.append(now := time.monotonic())
        is_hopeless = len(self._failed_at) == MOST_FAILURES and now - self._failed_at[0] < FAILURE_SECONDS
        node = active_message_pump.get(self)
        is_unopened = isinstance(node, Screen) and not node.is_mounted
        if not self.is_running or is_hopeless or (is_unopened and len(self.screen_stack) <= 2):
            self._give_up(error)
            return
        tell_trouble(self, error)
        if isinstance(node, Screen) and (is_unopened or not isinstance(node, Steady)):
            self.call_later(self._close_screen, node)
        elif isinstance(node, Widget) and not isinstance(node, Steady) and node.has_focus:
            self.screen.set_focus(None)  # it takes no more keys; the screen's own still work

    def _close_screen(self, screen: Screen[object]) -> None:
        if screen is self.screen and len(self.screen_stack) > 2:
            self.pop_screen()

    def _give_up(self, error: Exception) -> None:
        log.critical("the inbox ended", exc_info=error)
        self.keep_typed()
        words = Sentence(
            "The inbox had to close ({kind}); what was typed is kept. logs/mailmate.log in the home folder says more.",
            {"kind": type(error).__name__},
        )
        self.exit(return_code=1, message=say(words))

    def keep_typed(self) -> bool:
        """Save what is typed on every screen; False where a screen could not."""
        return all(save() for screen in self.screen_stack if (save := getattr(screen, "save_all", None)))
