"""The SMTP door: what became of a mail, for every way a real server can answer or fall silent."""

from __future__ import annotations

import hashlib
import socketserver
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from mailmate.config import Mailbox, Secret, Server
from mailmate.doors.smtp import Waits, deliver, try_login
from mailmate.errors import BadConfig, BadInput, LoginRefused, Unreachable
from mailmate.trade.outbox import Receipt, State
from tests.conftest import CERTIFICATE
from tests.servers.ports import free_port
from tests.servers.smtp_sink import HANG_UP, STALL, SmtpSink, Sunk

MAIL = b"Message-ID: <a1@factory.example>\r\nSubject: Quote\r\n\r\nDear Ana,\r\n.hidden dot\r\n..two\r\nRegards\r\n"
ANA, BO = "ana@buyer.example", "bo@buyer.example"
PATIENT = Waits(connect=10, answer=10, verdict=10, goodbye=1)
SHORT = Waits(connect=10, answer=0.2, verdict=0.2, goodbye=0.2)
"""For servers that fall silent."""


def mailbox_at(sink: SmtpSink, **changes: object) -> Mailbox:
    line = Server(host=sink.host, port=sink.port, security="none")
    return replace(Mailbox(address="li@factory.example", preset="qq", smtp=line), **changes)


def send(
    sink: SmtpSink,
    *recipients: str,
    data: bytes = MAIL,
    secret: str = "code",
    waits: Waits = PATIENT,
    **changes: object,
) -> Receipt:
    mailbox = mailbox_at(sink, **changes)
    to = recipients or (ANA,)
    return deliver(mailbox, secret, sender="li@factory.example", recipients=to, data=data, waits=waits)


@pytest.fixture
def start_sink() -> Iterator[Callable[..., SmtpSink]]:
    running: list[SmtpSink] = []

    def start(**options: object) -> SmtpSink:
        running.append(SmtpSink(**options))  # type: ignore[arg-type] # handed through as they are
        return running[-1]

    yield start
    for sink in running:
        sink.stop()


def test_a_mail_that_is_taken_is_sent_byte_for_byte(smtp_sink):
    receipt = send(smtp_sink, ANA, BO)
    assert receipt == Receipt(State.SENT, (), "250 2.0.0 queued as A1")
    assert smtp_sink.mails == [Sunk("li@factory.example", [ANA, BO], MAIL, [])]


def test_a_refused_recipient_is_named_and_the_others_get_the_mail(smtp_sink):
    smtp_sink.rules.recipients = {BO: "550 5.1.1 no such user here"}
    receipt = send(smtp_sink, ANA, BO)
    assert receipt.outcome is State.SENT
    assert receipt.refused == ((BO, "550 5.1.1 no such user here"),)
    assert smtp_sink.mails[0].recipients == [ANA]


@pytest.mark.parametrize(
    ("rules", "outcome", "answer"),
    [
        pytest.param({"recipients": {ANA: "550 5.1.1 unknown"}}, State.REFUSED, "550 5.1.1 unknown", id="recipient"),
        pytest.param(
            {"recipients": {ANA: "450 4.2.0 greylisted"}}, State.APPROVED, "450 4.2.0 greylisted", id="greylist"
        ),
        pytest.param({"recipients": {ANA: "421 closing"}}, State.APPROVED, "421 closing", id="recipient 421"),
        pytest.param(
            {"sender": "553 5.7.1 not your address"}, State.REFUSED, "553 5.7.1 not your address", id="sender"
        ),
        pytest.param({"sender": "451 4.3.0 busy"}, State.APPROVED, "451 4.3.0 busy", id="sender later"),
        pytest.param({"data": "554 5.5.1 no"}, State.REFUSED, "554 5.5.1 no", id="DATA"),
        pytest.param({"data": "452 4.3.1 disk full"}, State.APPROVED, "452 4.3.1 disk full", id="DATA later"),
        pytest.param({"content": "554 5.7.1 spam"}, State.REFUSED, "554 5.7.1 spam", id="content"),
        pytest.param({"content": "451 4.7.1 again later"}, State.APPROVED, "451 4.7.1 again later", id="content later"),
        pytest.param({"content": "354 what"}, State.UNSURE, "354 what", id="content, an answer that means nothing"),
    ],
)
def test_what_a_server_answers_decides(smtp_sink, rules, outcome, answer):
    smtp_sink.rules = replace(smtp_sink.rules, **rules)
    receipt = send(smtp_sink)
    assert (receipt.outcome, receipt.answer) == (outcome, answer)
    assert smtp_sink.mails == []


def test_all_recipients_refused_for_now_and_for_good_is_tried_again(smtp_sink):
    smtp_sink.rules.recipients = {ANA: "550 unknown", BO: "450 greylisted"}
    receipt = send(smtp_sink, ANA, BO)
    assert receipt.outcome is State.APPROVED
    assert receipt.refused == ((ANA, "550 unknown"), (BO, "450 greylisted"))


@pytest.mark.parametrize("way", [HANG_UP, STALL])
def test_a_line_lost_after_the_content_leaves_us_unsure(smtp_sink, way):
    smtp_sink.rules.content = way
    assert send(smtp_sink, waits=SHORT if way == STALL else PATIENT).outcome is State.UNSURE
    assert len(smtp_sink.mails) == 1  # it did arrive


@pytest.mark.parametrize("way", [HANG_UP, STALL])
@pytest.mark.parametrize("step", ["ehlo", "sender", "data"])
def test_a_line_lost_before_the_content_is_tried_again(smtp_sink, step, way):
    setattr(smtp_sink.rules, step, way)
    assert send(smtp_sink, waits=SHORT if way == STALL else PATIENT).outcome is State.APPROVED
    assert smtp_sink.mails == []


def test_a_partial_refusal_is_kept_when_the_line_is_lost(smtp_sink):
    smtp_sink.rules.recipients = {BO: "550 unknown"}
    smtp_sink.rules.content = HANG_UP
    assert send(smtp_sink, ANA, BO).refused == ((BO, "550 unknown"),)


def test_a_mail_larger_than_the_server_takes_is_refused_before_it_is_sent(start_sink):
    sink = start_sink(size_limit=2_000_000)
    receipt = send(sink, data=MAIL + b"x" * 2_500_000)
    assert receipt.outcome is State.REFUSED
    assert receipt.answer.startswith("The mail has 2.5 MB and the server takes 2.0 MB at most")
    assert sink.mails == []


def test_eight_bit_text_and_utf8_headers_are_announced(smtp_sink):
    body, header = "\r\n\r\nGrüße\r\n".encode(), "Subject: 报价\r\n\r\nHi\r\n".encode()
    assert send(smtp_sink, data=b"Subject: Quote" + body).outcome is State.SENT
    assert send(smtp_sink, data=header).outcome is State.SENT
    assert [mail.options for mail in smtp_sink.mails] == [["BODY=8BITMIME"], ["SMTPUTF8", "BODY=8BITMIME"]]
    assert smtp_sink.mails[1].data == header


def test_a_domain_that_is_not_ascii_is_sent_as_servers_look_it_up(smtp_sink):
    assert send(smtp_sink, "ana@käufer.example").outcome is State.SENT
    assert smtp_sink.mails[0].recipients == ["ana@xn--kufer-gra.example"]


def test_a_name_that_is_not_ascii_needs_a_server_that_takes_it(smtp_sink, start_sink):
    assert send(smtp_sink, "采购@buyer.example").outcome is State.SENT
    assert smtp_sink.mails[0].recipients == ["采购@buyer.example"]
    receipt = send(start_sink(utf8=False), "采购@buyer.example")
    assert receipt == Receipt(State.REFUSED, (), "The server takes no address that is not ASCII: 采购@buyer.example.")


def test_bare_line_ends_cannot_end_the_mail_early(smtp_sink):
    send(smtp_sink, data=b"Subject: x\n\nHello\n.\nMAIL FROM:<x@y.example>\r.\r\nend")
    [mail] = smtp_sink.mails
    assert mail.data == b"Subject: x\r\n\r\nHello\r\n.\r\nMAIL FROM:<x@y.example>\r\n.\r\nend\r\n"


@pytest.mark.parametrize(
    "address", ["a@b.example\r\nRCPT TO:<x@y.example>", "a b@c.example", "<a@b.example>", "nobody", ""]
)
def test_an_address_that_is_none_is_bad_input(smtp_sink, address):
    with pytest.raises(BadInput):
        send(smtp_sink, address)
    assert smtp_sink.mails == []


def test_a_mail_to_nobody_is_bad_input(smtp_sink):
    with pytest.raises(BadInput):
        deliver(mailbox_at(smtp_sink), "code", sender="li@factory.example", recipients=(), data=MAIL)


def test_an_address_named_twice_gets_one_copy(smtp_sink):
    send(smtp_sink, ANA, ANA)
    assert smtp_sink.mails[0].recipients == [ANA]


def test_our_computers_name_is_not_told(smtp_sink, monkeypatch):
    monkeypatch.setattr("socket.getfqdn", lambda name="": "lis-laptop.home.example")
    names: list[str] = []
    original = smtp_sink.handle_EHLO

    async def listen(server, session, envelope, name, lines):
        names.append(name)
        return await original(server, session, envelope, name, lines)

    smtp_sink.handle_EHLO = listen
    send(smtp_sink)
    assert names == ["[127.0.0.1]"]


# Logging in


def test_a_password_logs_in_once_also_when_it_is_not_ascii(smtp_sink):
    smtp_sink.rules.password = "密码"
    assert send(smtp_sink, secret="密码").outcome is State.SENT
    assert smtp_sink.logins == ["PLAIN li@factory.example"]


def test_a_wrong_password_is_refused_once_with_the_providers_hint_and_never_shown(smtp_sink):
    smtp_sink.rules.password = "right"
    with pytest.raises(LoginRefused, match=r"535 5\.7\.8") as caught:
        send(smtp_sink, secret="geheim-42")
    assert "16-letter authorization code" in str(caught.value.hint)
    assert "geheim" not in f"{caught.value} {caught.value.hint}"
    assert len(smtp_sink.logins) == 1


def test_a_server_that_takes_no_login_now_is_tried_again(smtp_sink):
    smtp_sink.rules.password = "code"
    smtp_sink.rules.login = "454 4.7.0 temporary authentication failure"
    receipt = send(smtp_sink)
    assert receipt == Receipt(State.APPROVED, (), "454 4.7.0 temporary authentication failure")


def test_a_token_logs_in_with_xoauth2_and_its_refusal_is_clean(smtp_sink):
    token = Secret(token_command=("print-token",))
    smtp_sink.rules.token = "ya29"
    assert send(smtp_sink, secret="ya29", password=token).outcome is State.SENT
    with pytest.raises(LoginRefused, match="535"):
        send(smtp_sink, secret="expired", password=token)


def test_trying_a_login_tells_what_the_server_can_do(smtp_sink):
    smtp_sink.rules.password = "code"
    assert "SIZE 33554432" in try_login(mailbox_at(smtp_sink), "code")
    with pytest.raises(LoginRefused):
        try_login(mailbox_at(smtp_sink), "wrong")
    smtp_sink.rules.login = "454 later"
    with pytest.raises(Unreachable, match="454 later"):
        try_login(mailbox_at(smtp_sink), "code")


# The line


def test_a_host_where_nothing_listens_is_unreachable(smtp_sink):
    with pytest.raises(Unreachable, match=r"127\.0\.0\.1, port \d+, cannot be reached"):
        send(smtp_sink, smtp=Server(host="127.0.0.1", port=free_port(), security="none"))


@contextmanager
def greeting(words: bytes) -> Iterator[Server]:
    """A server that says one line and closes."""

    class Greet(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            self.wfile.write(words)

    with socketserver.TCPServer(("127.0.0.1", 0), Greet) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield Server(host="127.0.0.1", port=server.server_address[1], security="none")
        server.shutdown()
        thread.join()


def test_a_server_that_is_busy_at_the_greeting_is_tried_again(smtp_sink):
    with greeting(b"421 4.3.2 too many connections\r\n") as line:
        receipt = send(smtp_sink, smtp=line)
    assert receipt == Receipt(State.APPROVED, (), "421 4.3.2 too many connections")


@pytest.mark.parametrize("words", [b"554 5.7.1 your address is listed\r\n", b"SSH-2.0-OpenSSH\r\n", b""])
def test_a_server_that_does_not_want_us_is_unreachable(smtp_sink, words):
    with greeting(words) as line, pytest.raises(Unreachable, match=r"127\.0\.0\.1"):
        send(smtp_sink, smtp=line)


def test_plain_text_over_a_network_is_refused_before_anything_is_sent(smtp_sink):
    with pytest.raises(BadConfig, match="this machine itself"):
        send(smtp_sink, smtp=Server(host="smtp.x.example", security="none"))


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_only_the_pinned_certificate_gets_the_password(start_sink, server_tls, security):
    sink = start_sink(**{security: server_tls})
    sink.rules.password = "code"
    text = CERTIFICATE.read_text(encoding="ascii")
    pinned = hashlib.sha256(ssl.PEM_cert_to_DER_cert(text[text.index("-----BEGIN CERT") :])).hexdigest()
    line = Server(host=sink.host, port=sink.port, security=security)
    with pytest.raises(Unreachable) as caught:
        send(sink, smtp=line)
    assert "not trusted" in str(caught.value.hint)
    with pytest.raises(Unreachable, match="another certificate"):
        send(sink, smtp=replace(line, fingerprint="00" * 32))
    assert sink.logins == []
    assert send(sink, smtp=replace(line, fingerprint=pinned)).outcome is State.SENT
    assert sink.logins == ["PLAIN li@factory.example"]


def test_starttls_that_is_not_offered_sends_no_password(smtp_sink):
    smtp_sink.rules.password = "code"
    with pytest.raises(Unreachable, match="offers no STARTTLS"):
        send(smtp_sink, smtp=Server(host=smtp_sink.host, port=smtp_sink.port, security="starttls"))
    assert smtp_sink.logins == []
