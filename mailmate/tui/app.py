"""The terminal inbox as one application: its screens, its clock, and mail on its way out."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import ClassVar, Literal

from textual import events
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widget import Widget

from mailmate.desk.mails.inbox import chosen_theme, remember_theme
from mailmate.desk.sending.held import count_stuck, leaving_items
from mailmate.desk.sending.outbox import due_items, flush, hold_back, take_back
from mailmate.desk.wiring import Desk, leave_model
from mailmate.errors import MailmateError
from mailmate.sentences import Sentence, counted, say
from mailmate.trade.outbox import OutboxItem, State
from mailmate.tui.background import in_background, is_at_work
from mailmate.tui.dialogs import QuitDialog
from mailmate.tui.inbox_screen import InboxScreen
from mailmate.tui.key_signs import Node, bindings_of, sign
from mailmate.tui.keys import unknown_names
from mailmate.tui.messages import Approved, Sorted
from mailmate.tui.phone import withdraw_outdated
from mailmate.tui.register_screen import RegisterScreen
from mailmate.tui.steady import SteadyApp
from mailmate.tui.words import LIGHT_COLOURS

log = logging.getLogger(__name__)

DARK, LIGHT = "textual-dark", "textual-light"
LOOK_SECONDS = 2.0
"""How often the list looks whether a poll wrote something."""
WITHDRAW_SECONDS = 15.0
"""How often it looks whether a draft that lies on the server for a phone was changed."""
MOST_SECONDS_A_KEY = 0.5
CALM_ROUNDS = 4
"""Rounds of the event loop without a waiting message, after which a key has done its work."""


class InboxApp(SteadyApp):
    """The inbox over one desk."""

    CSS_PATH = "mailmate.tcss"
    TITLE = "mailmate"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("u", "undo", say("Undo: send, done, snooze, kind"), show=False, id="app.undo"),
        Binding("T", "toggle_theme", say("Light or dark"), show=False, id="app.theme"),
        Binding("ctrl+p", "command_palette", say("All commands, more themes"), show=False, id="app.palette"),
        Binding("f1", "tour", say("Tour of the keys, the next step"), show=False, id="app.tour"),
        Binding("ctrl+q", "leave", say("Quit"), show=False, priority=True, id="app.quit"),
        Binding("ctrl+c", "leave", say("Quit; copy where words are selected"), show=False, id="app.stop"),
    ]

    def __init__(self, desk: Desk, *, fetches: bool = False, tours: bool = False) -> None:
        super().__init__()
        self._tours = tours
        self._tour_step = 0
        self.desk = desk
        self._fetches = fetches
        self._undo: list[Sorted | Approved] = []
        self._keys: deque[events.Key] = deque()
        self._key_task: asyncio.Task[None] | None = None

    def on_mount(self) -> None:
        """Open the list and start the clocks that let approved mail leave and look for new mail."""
        self.ansi_theme_light = LIGHT_COLOURS
        chosen = chosen_theme(self.desk)
        self.theme = chosen if chosen in self.available_themes else DARK
        self.set_keymap(dict(self.desk.config.keys))
        for words in unknown_names(self.desk.config.keys, all_keyed()):
            self.notify(say(words), severity="warning", timeout=10, markup=False)
        self.push_screen(InboxScreen(self.desk, fetches=self._fetches))
        if self._tours:
            self.action_tour()
        self.set_interval(1, self._tick)
        self.set_interval(LOOK_SECONDS, self._look_for_changes)
        self.set_interval(WITHDRAW_SECONDS, self._withdraw_outdated)
        if minutes := self.desk.config.inbox.fetch_minutes:
            self.set_interval(minutes * 60, self._fetch_by_itself)
        if stuck := count_stuck(self.desk):
            one = Sentence("One mail was approved and has not left. o shows it.")
            many = Sentence("{n} mails were approved and have not left. o shows them.", {"n": stuck})
            words = counted(stuck, one, many)
            self.notify(say(words), severity="warning", timeout=8, markup=False)

    def action_tour(self) -> None:
        """Show the next step of the tour; after the last one it is over, and the key begins anew."""
        from mailmate.tui import tour

        chosen = self.desk.config.keys
        steps = tour.steps_of(all_keyed(), chosen)
        self.clear_notifications()
        self._tour_step = (self._tour_step + 1) % (len(steps) + 1)
        if self._tour_step:
            title = tour.title_of(self._tour_step, len(steps), sign(chosen.get("app.tour", "f1")))
            words = say(steps[self._tour_step - 1])
            self.notify(words, title=say(title), timeout=tour.SECONDS, markup=False)

    async def on_event(self, event: events.Event) -> None:
        """Take keys one at a time: each does its work before the next one is looked at.

        Textual hands all keys that wait to the widget that has the focus now, so words typed ahead for the search
        that `/` opens would act as commands of the list.
        """
        if not isinstance(event, events.Key) or event.is_forwarded:
            await super().on_event(event)
            return
        self._keys.append(event)
        if self._key_task is None or self._key_task.done():
            self._key_task = asyncio.create_task(self._work_through_keys())

    async def _work_through_keys(self) -> None:
        while self._keys:
            try:
                await super().on_event(self._keys.popleft())
                await self._until_calm()
            except Exception as error:  # noqa: BLE001 - one key must not end all keys; the traceback is logged
                self._handle_exception(error)

    async def _until_calm(self) -> None:
        """Wait, for half a second at most, until no message waits in the application, the screen or on it."""
        end, calm = time.monotonic() + MOST_SECONDS_A_KEY, 0
        while calm < CALM_ROUNDS and time.monotonic() < end and self.is_running:
            await asyncio.sleep(0)
            pumps = (self, self.screen, *self.screen.walk_children())
            calm = 0 if any(pump.message_queue_size for pump in pumps) else calm + 1

    @property
    def is_calm(self) -> bool:
        """True when every key typed so far has done its work."""
        return not self._keys and (self._key_task is None or self._key_task.done())

    def watch_theme(self, theme: str) -> None:
        """Keep the theme a person chooses, by key or in the palette."""
        if self._running and theme != (chosen_theme(self.desk) or DARK):
            remember_theme(self.desk, theme)

    def action_toggle_theme(self) -> None:
        """Go from dark to light, or back."""
        self.theme = DARK if not self.current_theme.dark else LIGHT

    def on_unmount(self) -> None:
        """Wait for no model: quitting takes no longer than what is being saved or sent."""
        leave_model(self.desk)

    def on_approved(self, message: Approved) -> None:
        """A mail was approved: say how long it can be taken back."""
        self._undo.append(message)
        told = Sentence("Leaves in {seconds} s. u takes it back.", {"seconds": self.desk.config.drafts.undo_seconds})
        if message.due_at:
            told = Sentence("Leaves on {day}. u takes it back.", {"day": f"{message.due_at:%a %Y-%m-%d %H:%M %Z}"})
        self.notify(say(told), timeout=5, markup=False)
        self._refresh_list()
        self._withdraw_outdated()

    def on_sorted(self, message: Sorted) -> None:
        """Mails were sorted: say that it can be taken back."""
        self._undo.append(message)
        self.notify(f"{message.words} {say('u takes it back.')}", timeout=3, markup=False)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer every action that a key of this screen does, with its key, and what Textual offers itself."""
        chain = [(active.node, active.binding) for active in screen.active_bindings.values()]
        inside = (node for node in screen.walk_children() if type(node).__module__.startswith("mailmate."))
        chain += [(node, binding) for node in inside for binding in bindings_of([node])]
        told = set[str]()
        for node, binding in chain:
            words = binding.description or binding.tooltip
            if words and not {words, binding.action} & told and binding.action != "command_palette":
                told |= {words, binding.action}
                key = self.get_key_display(binding)
                yield SystemCommand(words, say(Sentence("Key: {key}", {"key": key})), partial(self._do, binding, node))
        yield from super().get_system_commands(screen)

    async def _do(self, binding: Binding, node: DOMNode) -> None:
        await self.run_action(binding.action, default_namespace=node)

    def _look_for_changes(self) -> None:
        if isinstance(self.screen, InboxScreen):
            self.screen.look_for_changes()

    def _withdraw_outdated(self) -> None:
        withdraw_outdated(self, self.desk)

    def _fetch_by_itself(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, InboxScreen):
                screen.fetch_by_itself()

    def _tick(self) -> None:
        if isinstance(self.screen, InboxScreen):
            self.screen.tick()
        if not is_at_work(self, "outbox") and due_items(
            self.desk
        ):  # a slow server would have a thread more wait for it each second
            self._send_due()

    @in_background("outbox")
    def _send_due(self) -> None:
        try:
            self.call_later(self._moved, flush(self.desk))
        except MailmateError as error:
            self.call_later(self._trouble, error)

    def _trouble(self, error: MailmateError) -> None:
        self.notify(say(Sentence("Not sent yet: {why}", {"why": error.message})), severity="error", markup=False)
        self._refresh_list()

    def _moved(self, items: tuple[OutboxItem, ...]) -> None:
        """Tell what became of mails that were due."""
        for item in items:
            self.notify(describe_item(item, self.desk), severity=_severity(item), timeout=8, markup=False)
        self._refresh_list()

    def _refresh_list(self, on: int | None = None) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, InboxScreen):
                screen.refresh_list(on)
            elif isinstance(screen, RegisterScreen):
                screen.refresh_rows()

    def action_undo(self) -> None:
        """Take back what was done last: a mail approved, while it has not begun to leave, or one put aside."""
        if not self._undo:
            self._undo = [Approved(item.outbox_id or 0) for item in reversed(leaving_items(self.desk))]
        if not self._undo:
            self.notify(say("There is nothing to undo."), markup=False)
            return
        try:
            self._take_back(self._undo.pop())
        except MailmateError as error:
            self.notify(say(error.message), severity="warning", markup=False)
            return

    def _take_back(self, done: Sorted | Approved) -> None:
        if isinstance(done, Sorted):
            done.undo()
            self.notify(say("Taken back."), timeout=3, markup=False)
            self._refresh_list(done.mail_id)
        else:
            take_back(self.desk, done.outbox_id)
            self.notify(say("Taken back; the draft is as it was."), timeout=3, markup=False)
            self._refresh_list()

    def action_leave(self) -> None:
        """Close the inbox; what was typed is kept first, and mail that could still be taken back is asked about."""
        if isinstance(self.screen, QuitDialog):
            return
        if not self.keep_typed():
            return
        if leaving := leaving_items(self.desk):
            self.push_screen(QuitDialog(len(leaving)), self._quit)
        else:
            self.exit()

    def _quit(self, answer: str | None) -> None:
        if answer == "send":
            self._send_and_exit()
        elif answer == "hold":
            for item in leaving_items(self.desk):
                try:
                    hold_back(self.desk, item.outbox_id or 0)
                except MailmateError as error:
                    log.warning("%s", error)
            self.exit()

    @in_background("outbox")
    def _send_and_exit(self) -> None:
        try:
            moved = flush(self.desk, at_once=True)
        except MailmateError as error:
            self.call_later(self._trouble, error)
            return
        if all(item.state is State.SENT for item in moved):
            self.call_later(self.exit)
        else:
            self.call_later(self._moved, moved)


def all_keyed() -> list[Node]:
    """Return every class of ours that declares keys: the application, its screens, their widgets and dialogs."""
    kinds: list[type[DOMNode]] = [App, Screen, Widget]
    for kind in kinds:
        kinds += [one for one in type.__subclasses__(kind) if one not in kinds]
    return [one for one in kinds if one.__module__.startswith("mailmate.") and "BINDINGS" in one.__dict__]


def describe_item(item: OutboxItem, desk: Desk) -> str:
    """Return in a sentence what became of a mail."""
    subject = {"subject": item.mail.subject}
    if item.state is State.SENT and desk.demo_outbox:
        return say(Sentence("Demo: written to {folder}, not sent.", {"folder": str(desk.demo_outbox)}))
    if item.state is State.SENT and item.receipt and item.receipt.refused:
        names = ", ".join(address for address, _ in item.receipt.refused)
        return say(Sentence("Sent, but refused for {names}: {subject}", {**subject, "names": names}))
    if item.state is State.HELD and item.held_because:
        return say(Sentence("Held: {why} ({subject})", {**subject, "why": item.held_because}))
    values = {**subject, "answer": item.receipt.answer if item.receipt else ""}
    sentences = {
        State.SENT: Sentence("Sent: {subject}", values),
        State.REFUSED: Sentence("Refused: {subject}. {answer}", values),
        State.UNSURE: Sentence("Unsure whether it left: {subject}. It is looked for in Sent.", values),
        State.APPROVED: Sentence("Not sent yet, tried again later: {subject}. {answer}", values),
    }
    return say(sentences.get(item.state, Sentence("{subject}", values)))


def _severity(item: OutboxItem) -> Literal["information", "warning"]:
    return "information" if item.state is State.SENT else "warning"


def run_inbox(desk: Desk, *, fetches: bool = False) -> None:
    """Open the inbox and return when it is closed; `fetches`: at once, for a mailbox just connected.

    A demo's clock, which stands still, runs meanwhile, and a tour of the keys begins.
    """
    is_demo = desk.demo_outbox is not None
    if is_demo:
        desk = replace(desk, now=_running_clock(desk.now()))
    app = InboxApp(desk, fetches=fetches, tours=is_demo)
    app.run()
    if app.return_code:
        raise SystemExit(app.return_code)  # it said why


def _running_clock(start: datetime) -> Callable[[], datetime]:
    began = time.monotonic()
    return lambda: start + timedelta(seconds=time.monotonic() - began)
