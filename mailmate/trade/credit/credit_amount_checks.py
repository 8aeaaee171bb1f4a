"""The checks on amount, quantity and currency of a credit: A1 to A5 of the DOMAIN handbook 7.4.

Two currencies are never added or compared as numbers; what 45A does not plainly say is not checked.
"""

from __future__ import annotations

import re
from decimal import Decimal

from mailmate.sentences import Sentence
from mailmate.trade.credit.credit_findings import (
    NO_AMENDMENT,
    CreditFinding,
    Matter,
    MatterCheck,
    NotChecked,
    Outcome,
    Plan,
    TermCheck,
)
from mailmate.trade.credit.credit_goods import (
    GoodsLine,
    amount_tolerance,
    goods_lines,
    has_unread_tolerance,
    quantity_tolerance,
    stated_value,
)
from mailmate.trade.credit.credits import Terms, print_amount
from mailmate.trade.credit.swift_values import swift_amount
from mailmate.trade.facts import Money
from mailmate.trade.rules import Rules

_CENT = Decimal("0.01")
_NO_MORE = re.compile(r"NOT EXCEEDING|MAXIMUM|UP TO", re.I)


def price_times_quantity(terms: Terms, _: Plan, __: Rules) -> Outcome:
    """A1: quantity times unit price equals the amount within its tolerance."""
    amount, value = terms.amount, stated_value(terms)
    if amount is None:
        return NotChecked("A1", "32B")
    if value is None or _foreign(terms, amount):
        return NotChecked("A1", "unit price in 45A")
    total, complete = value
    tolerance = amount_tolerance(terms)
    if tolerance is None:
        return NotChecked("A1", "39A")
    more, less = tolerance
    high, low = amount.amount * (100 + more) / 100, amount.amount * (100 - less) / 100
    if low - _CENT <= total <= high + _CENT:
        return ()
    if not complete and total < low:
        return NotChecked("A1", "unit price in 45A")
    money = Money(total.quantize(_CENT), amount.currency)
    values = {"value": str(money), "amount": str(amount)}
    short = total > high
    message = (
        Sentence("Quantity times unit price in 45A is {value}, more than the amount {amount}.", values)
        if short
        else Sentence("Quantity times unit price in 45A is {value}, less than the amount {amount}.", values)
    )
    return [
        CreditFinding(
            "A1", "high" if short else "medium", "18(b), 30", ("32B", "45A"), str(money), str(amount), message,
            Sentence("Please make the amount 32B and the quantity and unit price in 45A agree.", values),
            (("32B", print_amount(money)),),
        )
    ]  # fmt: skip


def _foreign(terms: Terms, amount: Money) -> bool:
    return any(line.currency not in (None, amount.currency) for line in goods_lines(terms))


def quantity_and_amount_move_together(matter: Matter) -> Outcome:
    """A2: a changed quantity comes with a changed amount, and the reverse."""
    if not matter.pending:
        return NotChecked("A2", NO_AMENDMENT)
    now, then = matter.effective, matter.proposed
    before, after = _quantities(now), _quantities(then)
    if not before or not after:
        return () if now.goods == then.goods and now.amount == then.amount else NotChecked("A2", "quantity in 45A")
    same_amount = now.amount == then.amount
    if before != after and same_amount:
        return [_amount_left(now, then)] if _value_moved(now, then) else ()
    if before == after and not same_amount and _prices(now) == _prices(then):
        values = {"before": str(now.amount), "after": str(then.amount), "quantity": _spelled(after)}
        return [
            CreditFinding(
                "A2", "medium", "18, 30", ("45A", "32B"), values["before"], values["after"],
                Sentence("The amount moves from {before} to {after}, but the quantity stays {quantity}.", values),
                Sentence("Please state the new quantity in 45B, or tell us that the amount was meant to stay.", values),
                (("45A", "the quantity that belongs to the new amount"),),
            )
        ]  # fmt: skip
    return ()


def _amount_left(now: Terms, then: Terms) -> CreditFinding:
    """Say that the quantity moved and the amount did not, and by how much it must where prices are plain."""
    value, amount = _new_value(now, then), then.amount
    values = {
        "before": _spelled(_quantities(now)), "after": _spelled(_quantities(then)), "amount": str(amount or "?"),
    }  # fmt: skip
    needs: tuple[tuple[str, str], ...] = (("32B", "an amount that fits the new quantity"),)
    ask = Sentence("Please change the amount 32B with the quantity.", values)
    if value is not None and amount is not None and value != amount.amount:
        move = print_amount(Money(abs(value - amount.amount), amount.currency))
        tag = "32B" if value > amount.amount else "33B"
        values |= {"tag": tag, "move": move, "value": str(Money(value, amount.currency))}
        ask = (
            Sentence("Please increase the amount to {value} (32B {move}).", values)
            if tag == "32B"
            else Sentence("Please decrease the amount to {value} (33B {move}).", values)
        )
        needs = ((tag, move),)
    message = Sentence("The quantity moves from {before} to {after}, but the amount stays {amount}.", values)
    severity = "high" if value is None or amount is None or value > amount.amount else "medium"
    return CreditFinding(
        "A2", severity, "18(b), 30(b)", ("45A", "32B"), values["after"], values["amount"], message, ask, needs
    )


def _new_value(now: Terms, then: Terms) -> Decimal | None:
    """Return the value of the new quantities: at their own prices, or at the one price the old goods had."""
    own = stated_value(then)
    if own and own[1]:
        return own[0].quantize(_CENT)
    prices = {line.price for line in goods_lines(now) if line.price is not None}
    lines = goods_lines(then)
    if len(prices) != 1 or not lines or any(line.price is not None for line in lines):
        return None
    return (sum((line.quantity for line in lines), Decimal(0)) * prices.pop()).quantize(_CENT)


def _value_moved(now: Terms, then: Terms) -> bool:
    before, after = stated_value(now), _new_value(now, then)
    return before is None or after is None or before[0] != after


def _quantities(terms: Terms) -> tuple[tuple[Decimal, str], ...]:
    return tuple((line.quantity, line.unit.rstrip("s")) for line in goods_lines(terms))


def _prices(terms: Terms) -> tuple[Decimal | None, ...]:
    return tuple(line.price for line in goods_lines(terms))


def _spelled(quantities: tuple[tuple[Decimal, str], ...]) -> str:
    return ", ".join(f"{number:,f} {unit.upper()}".rstrip() for number, unit in quantities)


def one_currency(matter: Matter) -> Outcome:
    """A3: amendment, goods and order speak of the credit's own currency."""
    found = []
    amount = matter.proposed.amount or matter.effective.amount
    if amount is None:
        return NotChecked("A3", "32B")
    for amendment in matter.waiting:
        for tag, text in amendment.fields:
            money = swift_amount(text) if tag in ("32B", "33B", "34B") else None
            if money and money.currency != amount.currency:
                found.append(_other_currency(tag, str(money), amount))
    priced = [line for line in goods_lines(matter.proposed) if line.currency not in (None, amount.currency)]
    found += [_other_currency("45A", _price_of(line), amount) for line in priced[:1]]
    order = matter.plan.order
    if order and order.total and order.total.currency not in (None, amount.currency):
        found.append(_other_currency("32B", str(order.total), amount))
    return found


def _price_of(line: GoodsLine) -> str:
    return f"{line.currency} {line.price}"


def _other_currency(tag: str, ours: str, amount: Money) -> CreditFinding:
    values = {"tag": tag, "money": ours, "currency": amount.currency or "?"}
    return CreditFinding(
        "A3", "high", "18(a)(iii)", ("32B",) if tag == "32B" else (tag, "32B"), ours, str(amount),
        Sentence("{money} is not in the currency of the credit, {currency}.", values),
        Sentence("Please state all amounts in {currency}.", values),
        ((tag, f"in {amount.currency}"),),
    )  # fmt: skip


def tolerances_agree(terms: Terms, _: Plan, __: Rules) -> Outcome:
    """A4: a tolerance on the amount goes with one on the quantity, and the reverse (art. 30)."""
    lines = goods_lines(terms)
    tolerance = amount_tolerance(terms)
    if tolerance is None:
        return NotChecked("A4", "39A")
    more, less = tolerance
    on_quantity = quantity_tolerance(terms)
    if has_unread_tolerance(terms):
        return NotChecked("A4", "tolerance in 45A")
    if not lines and on_quantity is None:
        return NotChecked("A4", "quantity in 45A") if more or less else ()
    if terms.get("39A") and _NO_MORE.search(terms.get("39B") or ""):
        return [_contradiction(terms, more)]
    if on_quantity is not None and (more or less):
        return [_unequal(more, less, on_quantity)] if min(more, less) < on_quantity else ()
    if bool(more or less) == (on_quantity is not None):
        return ()
    return [_quantity_alone(terms, on_quantity) if on_quantity is not None else _amount_alone(more, less)]


def _quantity_alone(terms: Terms, percent: Decimal) -> CreditFinding:
    """Say what a tolerance on the quantity alone is worth: the value stays capped at the amount."""
    lines = goods_lines(terms)
    values = {"percent": f"{percent:f}", "amount": str(terms.amount or "?")}
    message = Sentence("45A allows {percent} % on quantity, but the amount {amount} has no tolerance.", values)
    if len(lines) == 1 and lines[0].price and terms.amount and lines[0].currency in (None, terms.amount.currency):
        line = lines[0]
        quantity = line.quantity
        values |= {
            "low": f"{(quantity * (100 - percent) / 100).normalize():f}",
            "high": f"{(quantity * (100 + percent) / 100).normalize():f}",
            "most": f"{(terms.amount.amount / (line.price or 1)).quantize(Decimal(1)):f}",
            "unit": line.unit.upper(),
        }
        message = Sentence(
            "45A allows {low} to {high} {unit}, but the amount {amount} has no tolerance: at most {most} {unit} in "
            "practice.", values,
        )  # fmt: skip
    return CreditFinding(
        "A4", "medium", "30(a), 30(b)", ("39A", "45A"), values["percent"], terms.get("39A") or "", message,
        Sentence("Please allow {percent} % more or less on the amount too, in field 39A.", values),
        (("39A", f"{percent:f}/{percent:f}"),),
    )  # fmt: skip


def _contradiction(terms: Terms, more: Decimal) -> CreditFinding:
    values = {"one": terms.get("39A"), "two": terms.get("39B")}
    return CreditFinding(
        "A4", "high" if more else "medium", "30(a)", ("39A", "39B"), str(values["one"]), str(values["two"]),
        Sentence("Field 39A allows {one}, field 39B says {two}: nobody knows the tolerance of the amount.", values),
        Sentence("Please have the bank state one tolerance of the amount, in 39A alone."),
        (("39A", f"{values['one']}, and no 39B"),),
    )  # fmt: skip


def _unequal(more: Decimal, less: Decimal, percent: Decimal) -> CreditFinding:
    """Say that the quantity may move further than the amount: what is shipped beyond it is not paid."""
    values = {"percent": f"{percent:f}", "more": f"{more:f}", "less": f"{less:f}"}
    return CreditFinding(
        "A4", "medium", "30(a), 30(b)", ("39A", "45A"), values["percent"], f"{more:f}/{less:f}",
        Sentence("45A allows {percent} % on quantity, but 39A allows {more}/{less} % on the amount.", values),
        Sentence("Please allow {percent} % more or less on the amount too, in field 39A.", values),
        (("39A", f"{percent:f}/{percent:f}"),),
    )  # fmt: skip


def _amount_alone(more: Decimal, less: Decimal) -> CreditFinding:
    values = {"more": f"{more:f}", "less": f"{less:f}"}
    return CreditFinding(
        "A4", "low", "30(a), 30(b)", ("39A", "45A"), "", f"{more:f}/{less:f}",
        Sentence("The amount has a tolerance of {more}/{less} %, but 45A grants none on quantity.", values),
        Sentence("Please allow {more} % more and {less} % less on the quantity in 45A too.", values),
        (("45A", f"quantity +{more:f}/-{less:f} PCT"),),
    )  # fmt: skip


def one_direction(matter: Matter) -> Outcome:
    """A5: an amendment raises the amount (32B) or lowers it (33B), never both."""
    if not matter.waiting:
        return NotChecked("A5", NO_AMENDMENT)
    found = []
    for amendment in matter.waiting:
        texts = dict(amendment.fields)
        if "32B" in texts and "33B" in texts:
            values = {"up": texts["32B"], "down": texts["33B"]}
            found.append(
                CreditFinding(
                    "A5", "high", "10(a)", ("32B", "33B"), values["up"], values["down"],
                    Sentence("The amendment raises the amount by {up} and lowers it by {down}.", values),
                    Sentence("Please have the bank state one change of the amount, in 32B or in 33B.", values),
                )
            )  # fmt: skip
    return found


TERM_CHECKS: dict[str, TermCheck] = {"A1": price_times_quantity, "A4": tolerances_agree}
MATTER_CHECKS: dict[str, MatterCheck] = {
    "A2": quantity_and_amount_move_together,
    "A3": one_currency,
    "A5": one_direction,
}
