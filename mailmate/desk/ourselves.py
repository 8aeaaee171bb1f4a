"""What the settings say of us: our addresses, domains and accounts, our charset, and whose mail no model may see.

Apart from the desk, so that a bare file is read without opening a store.
"""

from __future__ import annotations

from collections.abc import Iterable

from mailmate.config import Config, Mailbox
from mailmate.errors import BadInput
from mailmate.mail.model import Address, Mail
from mailmate.trade.companies import is_free_mail

_CHARSETS = {
    "CN": "gb18030", "TW": "cp950", "HK": "cp950", "KR": "cp949", "JP": "cp932", "TR": "cp1254", "RU": "cp1251",
}  # fmt: skip


def own_addresses(config: Config) -> frozenset[str]:
    """Return every address that is ours, lower-case."""
    return frozenset(address.lower() for mailbox in config.mailbox for address in (mailbox.address, *mailbox.aliases))


def own_domains(config: Config) -> frozenset[str]:
    """Return our company's domains; a free-mail provider's is nobody's own."""
    domains = {address.rpartition("@")[2] for address in own_addresses(config)}
    return frozenset(domain for domain in domains if not is_free_mail(domain))


def own_accounts(config: Config) -> frozenset[str]:
    """Return our pinned account numbers, letters and digits only."""
    return frozenset("".join(filter(str.isalnum, account.account)).upper() for account in config.bank)


def own_payees(config: Config) -> tuple[str, ...]:
    """Return what our banks and papers call us: the payees of our accounts, and our company."""
    return tuple(dict.fromkeys(filter(None, (*(one.payee for one in config.bank), config.me.company))))


def fallback_charset(config: Config, mailbox: Mailbox | None) -> str:
    """Return the charset to try for mails that declare none: the mailbox's, else the country's."""
    declared = mailbox.fallback_charset if mailbox else ""
    return declared or _CHARSETS.get(config.me.country, "")


def is_private(config: Config, mail: Mail) -> bool:
    """True where `[model].never` keeps this mail from any model: one of those it names wrote it, reads it, is answered
    by it, stands behind the platform that brought it, or is named in its text, as above what it quotes or passes on."""
    patterns = [pattern.lower().removeprefix("*") for pattern in config.model.never]
    if not patterns:
        return False
    from mailmate.trade.sale.marketplaces import buyers_mail

    people = (mail.sender, buyers_mail(mail).sender, *mail.reply_to, *mail.to, *mail.cc)
    if any(one and _is_named(one.email, patterns) for one in people):
        return True
    text = mail.text.lower()
    return any(one in text for one in patterns)


def _is_named(email: str, patterns: Iterable[str]) -> bool:
    domain = email.rpartition("@")[2]
    return any(
        email == one or (one.startswith("@") and (domain == one[1:] or domain.endswith(f".{one[1:]}")))
        for one in patterns
    )


def manager_address(config: Config) -> Address | None:
    """Return where `[me].manager` is written to, or None where it holds a name alone."""
    if not config.me.manager.strip():
        return None
    from mailmate.mail.compose import parse_addresses  # the library's own parser behind it is slow to load

    try:
        return next(iter(parse_addresses(config.me.manager)), None)
    except BadInput:
        return None


def manager_name(config: Config) -> str:
    """Return what `[me].manager` is called: the name, else the address; empty where nobody is configured."""
    address = manager_address(config)
    return (address.name or address.email) if address else config.me.manager.strip()


def manager_called(config: Config) -> str:
    """Return the manager's name as a buyer may read it; empty where only an address is known, which stays inside."""
    name = manager_name(config)
    return "" if "@" in name else name


def stays_inside(config: Config, people: Iterable[Address]) -> bool:
    """True where all of these are of our own company or our manager: what they are told binds nobody."""
    listed, manager = list(people), manager_address(config)
    inside = own_addresses(config) | ({manager.email} if manager else set())
    domains = own_domains(config)
    return bool(listed) and all(one.email in inside or one.domain in domains for one in listed)
