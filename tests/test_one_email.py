"""One mail all the way: Dovecot, reading and drafting by a scripted model, approval, SMTP, the copy in Sent."""

from __future__ import annotations

import email
import email.policy
import json
from datetime import UTC, datetime, timedelta

import pytest

from mailmate.config import load_config
from mailmate.desk.mails.inbox import open_mail
from mailmate.desk.mails.lists import list_mails
from mailmate.desk.poll import poll
from mailmate.desk.sending.outbox import approve, flush, prepare
from mailmate.desk.wiring import open_desk
from mailmate.trade.intents import Intent
from mailmate.trade.listing import MailState, Order, View
from mailmate.trade.outbox import State
from tests.homes import know_secret, make_home
from tests.servers.scripted_openai import scripted_openai

LONG_ID = "<" + "A" * 90 + "." + "B" * 60 + "@mail.buyer.example>"
INQUIRY = f"""\
From: Marta Silva <marta@aquaforte.example>
To: Iris Shen <%s>
Subject: Ball valves for Santos
Date: %s
Message-ID: <first@aquaforte.example>
References: {LONG_ID}
In-Reply-To: {LONG_ID}
Content-Type: text/plain; charset=utf-8

Dear Iris,

please quote 800 pcs SK-2040B, FOB Ningbo. Is the seat EPDM?

Best regards
Marta Silva
Aquaforte Ltda
"""
READ = {
    "intent": "inquiry",
    "subtype": None,
    "also": [],
    "details": [],
    "confidence": 0.96,
    "evidence": ["please quote 800 pcs SK-2040B"],
    "facts": [
        {"name": "quantity", "value": "800 pcs", "quote": "800 pcs"},
        {"name": "product", "value": "SK-9999", "quote": "SK-9999 which no mail names"},
    ],
    "questions": ["Is the seat EPDM?"],
    "gist": "Wants a price for 800 ball valves",
}
DRAFT = {
    "subject": "Re: whatever",
    "body": (
        "Dear Marta,\n\nThank you for your inquiry. You ask for 800 pcs SK-2040B. Our engineer checks the seat.\n\n"
        "Best regards,\nIris Shen\nNingbo Seakeel Valve Co., Ltd."
    ),
    "sources": [],
    "answered": ["Is the seat EPDM?"],
    "gist": "",
    "back_reading": "",
}

pytestmark = pytest.mark.dovecot


@pytest.fixture
def model():
    with scripted_openai() as script:
        script.say(json.dumps(READ))
        script.say(json.dumps(DRAFT))
        yield script


def test_one_mail_from_the_server_to_the_sent_folder(dovecot, dovecot_mailbox, smtp_sink, model, tmp_path, monkeypatch):
    know_secret(monkeypatch)
    user = dovecot_mailbox.imap.username
    now = datetime.now(UTC)
    date = email.utils.format_datetime(now - timedelta(hours=2))
    dovecot.put(user, (INQUIRY % (dovecot_mailbox.address, date)).replace("\n", "\r\n").encode())
    extra = f"""
[model]
engine = "chat"
name = "openai:scripted"
base_url = "{model.url}"
sure_at = 1.0
"""
    home = make_home(tmp_path / "home", dovecot_mailbox, smtp_sink, extra)

    with open_desk(home, config=load_config(home)) as desk:
        report = poll(desk)
        assert [str(error) for error in report.errors] == []
        assert (report.fetched, report.read, report.drafted, report.failed) == (1, 1, 1, 0)
        assert (report.model_calls, report.tokens) == (2, 240)

        (line,) = list_mails(desk, View.TODO, Order.WORK)
        opened = open_mail(desk, line.mail_id)
        assert opened.reading is not None
        assert opened.reading.intent is Intent.INQUIRY
        assert opened.reading.engine == "chat"
        assert [str(fact.value.value) for fact in opened.reading.all_facts("quantity")] == ["800"]
        assert all("9999" not in fact.quote for fact in opened.reading.facts), "a quote the mail has not is no fact"
        assert opened.draft is not None
        assert opened.draft.engine == "chat"
        assert "<untrusted_mail" in model.asked(1)

        sheet = prepare(desk, opened.draft.draft_id)
        item = approve(desk, sheet, due_at=desk.now())
        (sent,) = flush(desk)
        assert (sent.outbox_id, sent.state, sent.filed) == (item.outbox_id, State.SENT, "appended")
        assert open_mail(desk, line.mail_id).line.state is MailState.DONE

        (arrived,) = smtp_sink.mails
        assert arrived.recipients == ["marta@aquaforte.example"]
        reply = email.message_from_bytes(arrived.data, policy=email.policy.compat32)
        assert reply["Subject"] == "Re: Ball valves for Santos"
        assert reply["In-Reply-To"] == "<first@aquaforte.example>"
        assert reply["References"].split() == [LONG_ID, "<first@aquaforte.example>"]
        assert reply["Message-ID"] == item.mail.message_id
        text = reply.get_payload(decode=True).decode("utf-8")
        assert text.startswith("Dear Marta,")
        assert "> please quote 800 pcs SK-2040B" in text

        with dovecot.logged_in(user) as client:
            client.select("Sent", readonly=True)
            _, filed = client.fetch("1", "(FLAGS BODY.PEEK[])")
            assert filed[0][1] == arrived.data.replace(b"\r\r\n", b"\r\n")
            assert b"\\Seen" in filed[0][0] + filed[1]
            client.select("INBOX", readonly=True)
            _, flags = client.fetch("1", "(FLAGS)")
            assert b"\\Answered" in flags[0]

        again = poll(desk)
        assert (again.fetched, again.drafted, again.sent) == (1, 0, 0), "the Sent copy comes back, nothing else"
        assert [one.subject for one in list_mails(desk, View.SENT)] == ["Re: Ball valves for Santos"]
        assert len(smtp_sink.mails) == 1
