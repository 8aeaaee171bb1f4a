"""Which provider a mailbox belongs to, and the servers that follow from it.

The rows themselves are data in `provider_tables`. No network is asked: an own domain whose provider nobody
named is taken for a common mail host (`mail.<domain>`).
"""

from __future__ import annotations

import difflib
from dataclasses import replace

from mailmate.config import Mailbox, Server
from mailmate.doors.provider_tables import ALIASES, PROVIDERS, Provider, Security
from mailmate.errors import BadConfig
from mailmate.sentences import Sentence

__all__ = ["PRESETS", "Provider", "guess_preset", "provider_of", "standard_port", "with_servers"]

PRESETS: dict[str, Provider] = {provider.name: provider for provider in PROVIDERS}
"""Preset name -> its row."""

_BY_DOMAIN = {domain: provider.name for provider in PROVIDERS for domain in provider.domains}
_PORTS = {
    ("imap", "tls"): 993,
    ("imap", "starttls"): 143,
    ("imap", "none"): 143,
    ("smtp", "tls"): 465,
    ("smtp", "starttls"): 587,
    ("smtp", "none"): 25,
}


def guess_preset(address: str) -> str:
    """Return the preset of the address's domain; `generic` for a domain no provider owns."""
    return _BY_DOMAIN.get(address.rpartition("@")[2].lower(), "generic")


def provider_of(mailbox: Mailbox) -> Provider:
    """Return the mailbox's provider: by its preset, else by a known server name, else by its domain.

    Raises `BadConfig` naming the nearest preset for one that does not exist.
    """
    if mailbox.preset:
        return _find_preset(mailbox.preset)
    guessed = PRESETS[guess_preset(mailbox.address)]
    if not mailbox.imap.host:
        return guessed
    hosts = {mailbox.imap.host.lower(), mailbox.smtp.host.lower()}
    owners = [provider for provider in (guessed, *PROVIDERS) if hosts & {provider.imap_host, provider.smtp_host}]
    return owners[0] if owners else PRESETS["generic"]


def with_servers(mailbox: Mailbox) -> Mailbox:
    """Return the mailbox with host, port and user name of both servers filled in; what the config says wins."""
    provider = provider_of(mailbox)
    domain = mailbox.address.rpartition("@")[2].lower()
    imap = _fill(mailbox.imap, "imap", provider.imap_host.format(domain=domain), provider.imap_port, "tls")
    smtp = _fill(
        mailbox.smtp, "smtp", provider.smtp_host.format(domain=domain), provider.smtp_port, provider.smtp_security
    )
    return replace(
        mailbox,
        imap=replace(imap, username=imap.username or _user(mailbox.address, provider.imap_user)),
        smtp=replace(smtp, username=smtp.username or _user(mailbox.address, provider.smtp_user)),
    )


def standard_port(kind: str, security: str) -> int:
    """Return the port `kind` (`imap`, `smtp`) uses with this security."""
    return _PORTS[kind, security]


def _find_preset(name: str) -> Provider:
    wanted = name.strip().lower()
    wanted = ALIASES.get(wanted, wanted)
    if wanted in PRESETS:
        return PRESETS[wanted]
    near = difflib.get_close_matches(wanted, [*PRESETS, *ALIASES], n=1)
    raise BadConfig(
        Sentence("There is no preset {name!r}.", {"name": name}),
        Sentence("Did you mean {near!r}?", {"near": near[0]})
        if near
        else Sentence("Known presets: {known}.", {"known": ", ".join(PRESETS)}),
    )


def _fill(server: Server, kind: str, host: str, port: int, security: Security) -> Server:
    """Fill a server; the preset's port and security hold only for the preset's own host."""
    if server.host:
        return replace(server, port=server.port or standard_port(kind, server.security))
    if server.port or server.security != "tls":  # the config chose how to speak to the preset's host
        return replace(server, host=host, port=server.port or standard_port(kind, server.security))
    return replace(server, host=host, port=port, security=security)


def _user(address: str, form: str) -> str:
    return address.partition("@")[0] if form == "local" else address
