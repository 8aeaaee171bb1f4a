"""`credits`: the letters of credit on record, how each stands, and a person's word about an amendment."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from mailmate.cli.pages import echo_list, echo_page_body, echo_page_head
from mailmate.cli.registers import COMMANDS as REGISTERS
from mailmate.cli.shared import as_json, desk_at, echo_json, echo_sentence, home_option
from mailmate.sentences import Sentence, mark, say

if TYPE_CHECKING:
    from mailmate.desk.registers.credits import Credit
    from mailmate.trade.credit.credit_findings import Plan

_DAY = click.DateTime(["%Y-%m-%d", "%y%m%d"])
_HEADS = (
    mark("Credit"), mark("Company"), mark("Amount"), mark("Latest shipment"), mark("Expiry"), mark("Grade"),
    mark("Waits"),
)  # fmt: skip

credits_group = REGISTERS["credits"]
assert isinstance(credits_group, click.Group)
credits_group.add_command(credits_group.commands["list"], "entries")


@credits_group.command("list")
@click.option("--company", metavar="DOMAIN", help="Only this company.")
@as_json
@home_option
def list_command(home: str | None, company: str | None, json_: bool) -> None:
    """List the letters of credit: amount, latest shipment, expiry, and what is wrong or waits.

    \b
    mailmate credits list
    mailmate credits entries    every single word on record
    """
    from mailmate.desk.registers.credits import list_credits

    with desk_at(home) as desk:
        found = list_credits(desk, company=company)
    if json_:
        for credit in found:
            echo_json(_line_json(credit))
    else:
        echo_list(_HEADS, map(_row, found), limits=(20, 22, 20, 16, 16, 10, 40))


def _line_json(credit: Credit) -> dict[str, Any]:
    from mailmate.desk.pages.credit_json import terms_summary, timeline_json

    terms = terms_summary(credit.terms) if credit.terms else {}
    names = ("amount", "latest_shipment", "expiry", "applicant")
    return {
        "register": "credits",
        "id": credit.number,
        "company": credit.company,
        **{name: terms.get(name) for name in names},
        "pending": len(credit.waiting),
        "verdict": credit.report.verdict,
        "findings": len(credit.report.findings),
        "cancelled": credit.cancelled,
        "alerts": timeline_json(credit.timeline)["alerts"],
        "missing": None if credit.terms else "issue",
    }


def _row(credit: Credit) -> tuple[str, ...]:
    terms = credit.terms
    if terms is None:
        return (credit.number, credit.company, "", "", "", "", say(Sentence("the original is missing; ask for it")))
    grades = {one.severity for one in credit.report.findings}
    worst = next((grade for grade in ("critical", "high", "medium", "low") if grade in grades), "")
    waiting = say(Sentence("{n} pending", {"n": len(credit.waiting)})) if credit.waiting else ""
    return (
        credit.number,
        credit.company,
        str(terms.amount or ""),
        terms.latest_shipment.isoformat() if terms.latest_shipment else "?",
        terms.expiry.isoformat() if terms.expiry else "?",
        say(Sentence("cancelled")) if credit.cancelled else say(worst),
        waiting,
    )


@credits_group.command("show")
@click.argument("credit_id", metavar="ID")
@as_json
@home_option
def show_command(home: str | None, credit_id: str, json_: bool) -> None:
    """Show a credit: effective terms, amendments, findings, days and documents. ID is its number, or an entry (c7).

    \b
    mailmate credits show LC26-0417
    """
    echo_checked(home, credit_id, None, json_=json_)


def echo_checked(home: str | None, name: str, plan: Plan | None, *, json_: bool) -> None:
    """Print a credit on record; `plan` holds what the command line says beside the record."""
    from mailmate.desk.registers.credits import find_credit

    with desk_at(home) as desk:
        credit = find_credit(desk, name, plan=_said(plan))
    if json_:
        echo_json(_credit_json(credit))
        return
    from mailmate.cli.credit_pages import echo_amendments, echo_report
    from mailmate.desk.pages.talk_pages import credit_page

    page = credit_page(credit)
    echo_page_head(page)
    if credit.terms is None:
        echo_sentence(
            Sentence("The original of credit {number} is missing: please ask for it.", {"number": credit.number})
        )
    else:
        echo_report(credit.report, credit.plan, done=credit.done)
    echo_amendments(credit.amendments, credit.entries)
    echo_page_body(page)


def _said(plan: Plan | None) -> dict[str, object]:
    """Return what a command line adds to the record: what it leaves out stays as recorded."""
    names = ("on_board", "today", "lead_days", "papers", "partial", "transhipment", "order", "announced")
    told: dict[str, object] = {name: getattr(plan, name) for name in names} if plan else {}
    return told | ({"asked": plan.asked or None, "place": plan.place or None} if plan else {})


def _credit_json(credit: Credit) -> dict[str, Any]:
    from mailmate.desk.contract import entry_json
    from mailmate.desk.pages.credit_json import amendment_json, report_json
    from mailmate.trade.credit.credits import verdict_on

    return {
        "register": "credits",
        "id": credit.number,
        "company": credit.company,
        **report_json(credit.report, credit.plan, credit.done),
        "amendments": [amendment_json(one, verdict_on(one, credit.entries)) for one in credit.amendments],
        "cancelled": credit.cancelled,
        "entries": [entry_json(one) for one in credit.entries],
    }


def _decision(act: str, verb: str) -> click.Command:
    """Return the command by which a person accepts or rejects an amendment."""

    @click.command(verb)
    @click.argument("credit_id", metavar="ID")
    @click.option("--amendment", type=click.IntRange(0, 999), metavar="N", help="Its number, where several wait.")
    @click.option("--who", default="", help="Who decided; else your name.")
    @click.option("--reason", default="", help="Why; kept with it.")
    @home_option
    def command(home: str | None, credit_id: str, amendment: int | None, who: str, reason: str) -> None:
        from mailmate.desk.registers.credits import decide, find_credit, notice_of, request_after

        with desk_at(home) as desk:
            credit = find_credit(desk, credit_id)
            entry = decide(desk, credit, act, amendment, who=who, reason=reason)
        values = {
            "number": entry.value["amendment_no"] or "?",
            "credit": credit.number,
            "who": entry.value["who"] or "?",
            "entry": f"c{entry.entry_id}",
        }
        said = (
            Sentence(
                "Amendment {number} of credit {credit} is accepted by {who} ({entry}). Tell the advising bank: until "
                "it knows, the old terms stay.", values,
            )
            if act == "accepted"
            else Sentence(
                "Amendment {number} of credit {credit} is rejected by {who} ({entry}). Tell the advising bank; the old "
                "terms stay.", values,
            )
        )  # fmt: skip
        click.echo(say(said))
        if notice := notice_of(credit, entry):
            click.echo(f"\n{notice}")
        if request := request_after(credit, entry):
            click.echo(f"\n{say('For the buyer:')}\n\n{request}")

    command.help = (
        f"{verb.capitalize()} an amendment, whole: no part of it can be taken alone (UCP 600 art. 10(e)).\n\n"
        f"\b\nmailmate credits {verb} LC26-0417 --amendment 1"
    )
    return command


credits_group.add_command(_decision("accepted", "accept"))
credits_group.add_command(_decision("rejected", "reject"))


@credits_group.command("plan")
@click.argument("credit_id", metavar="ID")
@click.option("--on-board", "on_board", type=_DAY, required=True, metavar="D", help="Planned or actual on-board date.")
@home_option
def plan_command(home: str | None, credit_id: str, on_board: datetime) -> None:
    """Record when the goods go on board; checks and days count from it.

    \b
    mailmate credits plan LC26-0417 --on-board 2026-06-19
    """
    from mailmate.desk.registers.credits import find_credit, note_plan

    with desk_at(home) as desk:
        credit = find_credit(desk, credit_id)
        note_plan(desk, credit, on_board.date())
    values = {"credit": credit.number, "day": on_board.date().isoformat()}
    click.echo(say(Sentence("Credit {credit}: on board on {day}.", values)))


@credits_group.command("done")
@click.argument("credit_id", metavar="ID")
@click.argument("step")
@home_option
def done_command(home: str | None, credit_id: str, step: str) -> None:
    """Mark a step as done (freight_paid) or a document as in hand (bill_of_lading): it raises no alarm any more.

    \b
    mailmate credits done LC26-0417 freight_paid
    """
    from mailmate.desk.registers.credits import find_credit, note_step

    with desk_at(home) as desk:
        credit = find_credit(desk, credit_id)
        note_step(desk, credit, step)
    click.echo(say(Sentence("Credit {credit}: {step} is done.", {"credit": credit.number, "step": step})))


@credits_group.command("forwarder")
@click.argument("credit_id", metavar="ID")
@click.option("--to", "to", metavar="DOMAIN", help="Who ships it, where several forwarders are on file; kept.")
@home_option
def forwarder_command(home: str | None, credit_id: str, to: str | None) -> None:
    """Print the terms of a credit that the forwarder must know: days, ports, B/L wording, when we need it.

    \b
    mailmate credits forwarder LC26-0417
    mailmate credits forwarder LC26-0417 --to oceanline.example
    """
    from mailmate.desk.drafts.writing import write_text
    from mailmate.desk.registers.credits import find_credit
    from mailmate.desk.registers.forwarders import choose_forwarder

    with desk_at(home) as desk:
        if to:
            choose_forwarder(desk, find_credit(desk, credit_id).number, to)
        click.echo(write_text(desk, "forwarder", credit_id))


@credits_group.command("request")
@click.argument("credit_id", metavar="ID")
@home_option
def request_command(home: str | None, credit_id: str) -> None:
    """Print one amendment request with every point the checks found: field, now, needed.

    \b
    mailmate credits request LC26-0417
    """
    from mailmate.desk.registers.credits import find_credit
    from mailmate.trade.credit.credit_letters import amendment_request

    with desk_at(home) as desk:
        credit = find_credit(desk, credit_id)
    _need_original(credit)
    text = amendment_request(credit.terms, credit.report.findings, credit.plan) if credit.terms else ""
    click.echo(text) if text else echo_sentence(Sentence("The checks found nothing to ask for."))


def _need_original(credit: Credit) -> None:
    from mailmate.errors import WrongUse

    if credit.terms is None:
        raise WrongUse(
            Sentence("The original of credit {number} is missing: please ask for it.", {"number": credit.number})
        )


COMMANDS = {"credits": credits_group}
