"""The week itself: hour by hour mail comes, cron polls, faults happen, and the person works in office hours."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from random import Random
from typing import Any

from mailmate.trade.outbox import State
from tests.week import everyday, money, trade, trouble
from tests.week.compare import Compared, compare
from tests.week.person import Person
from tests.week.told import DAYS, Letter, Story, at
from tests.week.world import World

OFFICE_OPENS, OFFICE_CLOSES = 8, 19
ALL_HOURS, DAY_HOURS = range(24), range(7, 21)
LANGUAGES = ("en", "zh", "es")
Fault = Callable[[World, Person], bool | None]
"""What goes wrong; False where there was nothing it could befall, and it is tried again an hour later."""


def all_stories(seed: int, noise: int) -> list[Story]:
    """Return the stories of the whole week, and so many mails that need nothing."""
    random = Random(seed)
    return [
        *(trade.sale(one, random) for one in LANGUAGES),
        trade.credit(random),
        trade.short_credit(random),
        trade.at_sea(random),
        *(
            trade.technical(one, how, random)
            for one, how in zip(LANGUAGES, ("later", "elsewhere", "phone"), strict=True)
        ),
        *(money.three_tomorrows(one, random) for one in LANGUAGES),
        *(money.asks_for_time(one, random) for one in LANGUAGES),
        *(money.says_paid(one, random, comes=one != "es") for one in LANGUAGES),
        *(money.keeps_its_word(one, random, part=one == "es") for one in LANGUAGES),
        *(trouble.broken_goods(one, random, closed=one == "en") for one in LANGUAGES),
        trouble.danger(random),
        trouble.bank_change(random),
        trouble.agent(random),
        trouble.late_supplier(random),
        everyday.bounces(random),
        everyday.old_promise(random),
        everyday.inquiries(random, noise // 3),
        everyday.noise(random, noise - noise // 3),
    ]


def few_stories(seed: int) -> list[Story]:
    """Return two stories and the ordinary mail around them, for the bounded form."""
    random = Random(seed)
    return [
        money.three_tomorrows("en", random),
        trade.credit(random),
        everyday.bounces(random),
        everyday.inquiries(random, 16),
        everyday.noise(random, 34),
    ]


@dataclass
class Outcome:
    """What the week was, and how it compares."""

    world: World
    person: Person
    compared: list[Compared]
    lost_polls: list[str] = field(default_factory=list)
    """What polls said that failed."""

    @property
    def differences(self) -> list[Compared]:
        return [one for one in self.compared if one.differs]


def live_through(world: World, *, hours: range = ALL_HOURS, faults: bool = True) -> Outcome:
    """Live through the week and compare; polls run at these hours of each day."""
    person, told = Person(world), list[str]()
    planned = plan_faults() if faults else {}
    late: list[Fault] = []
    world.deliver_due()
    world.poll()
    for day in range(DAYS):
        for hour in hours:
            world.now = at(day, f"{hour:02d}:00")
            late += [planned[day, hour]] if (day, hour) in planned else []
            late = _one_hour(world, person, late, told)
    world.now = at(DAYS, "08:00")
    world.clock_error = timedelta()
    world.poll()
    with world.desk() as desk:
        return Outcome(world, person, compare(world, person, desk), told)


def _one_hour(world: World, person: Person, faults: list[Fault], told: list[str]) -> list[Fault]:
    """Live through an hour; return the faults that could befall nothing."""
    world.deliver_due()
    person.write_on_phone()
    deaths_first = sorted(faults, key=lambda fault: getattr(fault, "func", fault) is not kill)  # a poll would send all
    left = [fault for fault in deaths_first if fault(world, person) is False]
    report = world.poll()
    told += [f"{world.now:%a %H:%M} {error}" for error in report.errors]
    if OFFICE_OPENS <= world.now.hour <= OFFICE_CLOSES:
        world.now += timedelta(minutes=5)
        with world.desk() as desk:
            person.settle_outbox(desk)
            person.work(desk)
        world.now += timedelta(minutes=1)
        if world.now.hour % 3 == 0:  # else what was approved leaves with the next poll
            with world.desk() as desk:
                person.send(desk)
    return left


# Faults.


def plan_faults() -> dict[tuple[int, int], Fault]:
    """Return what goes wrong, by day and hour."""
    return {
        (0, 11): partial(cut_the_line, 9_000),
        (0, 14): partial(kill, "poll", "kept"),
        (1, 11): partial(kill, "flush", "claimed"),
        (1, 13): partial(kill, "flush", "delivered"),
        (1, 15): partial(kill, "flush", "settled"),
        (1, 17): partial(kill, "poll", "kept"),
        (2, 8): partial(use_engine, "chat"),
        (2, 13): model_goes_down,
        (2, 16): model_comes_back,
        (2, 20): renumber,
        (3, 9): partial(cut_the_line, 2_500),
        (3, 11): partial(turn_clock, -60),
        (3, 13): partial(turn_clock, 0),
        (3, 20): partial(use_engine, "local"),
    }


def cut_the_line(size: int, world: World, person: Person) -> bool:
    """The line is cut while there is much to fetch or file; a second poll a minute later finds it whole."""
    world.line.cut_after(size)
    world.poll()
    world.line.cut_after(None)
    world.now += timedelta(minutes=1)
    cuts, world.line.cuts = world.line.cuts, 0
    world.counts["fault: line cut amid fetching"] += cuts
    return cuts > 0


def kill(what: str, point: str, world: World, person: Person) -> bool:
    """The process dies in the middle; for sending there must be something to send."""
    if what == "flush":
        with world.desk() as desk:
            if not desk.database.outbox.items({State.APPROVED}):
                return False
    world.run_to_death(what, point)
    world.now += timedelta(minutes=1)
    return True


def use_engine(engine: str, world: World, person: Person) -> None:
    """The person switches the engine."""
    world.model.thinks = partial(model_answer, world.letters)
    world.configure(engine)


def model_goes_down(world: World, person: Person) -> None:
    """The model's server answers 503, until it comes back."""
    world.model.refuse(503, "overloaded")
    world.counts["fault: model outage"] += 1


def model_comes_back(world: World, person: Person) -> None:
    """The model answers again."""
    world.model.answers.clear()


def turn_clock(minutes: int, world: World, person: Person) -> None:
    """This computer's clock goes wrong by so many minutes."""
    world.clock_error = timedelta(minutes=minutes)
    world.counts["fault: clock set back"] += minutes < 0


def renumber(world: World, person: Person) -> None:
    """The server loses its numbers."""
    world.renumber_inbox()


def model_answer(letters: list[Letter], asked: str) -> dict[str, Any]:
    """Return what a good model says of the letter it is asked about: it knows the story."""
    held = [(asked.rfind(_words_of(one)), one) for one in letters if one.text and _words_of(one) in asked]
    _, letter = max(held, key=lambda one: one[0], default=(-1, None))
    intent, _, subtype = (letter.kind if letter else "other/unknown").partition("/")
    name = letter.sender.name if letter else "Sir or Madam"
    body = f"Dear {name},\n\nThank you for your message. We come back to you.\n\nBest regards,\nIris Shen"
    return {
        "intent": intent, "subtype": subtype or None, "also": [], "details": [], "confidence": 0.96, "evidence": [],
        "facts": [], "questions": [], "gist": "", "subject": "Re:", "sources": [], "body": body, "answered": [],
        "back_reading": "",
    }  # fmt: skip


def _words_of(letter: Letter) -> str:
    """Return the line of a letter by which it is known."""
    return max(letter.text.splitlines(), key=len)[:60]
