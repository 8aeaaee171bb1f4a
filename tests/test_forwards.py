"""A pure forward is the message: whatever program passed it on, its words are new and its header block is not."""

from __future__ import annotations

import pytest

from mailmate.mail.model import Body
from mailmate.mail.quoting import split_body
from mailmate.mail.threads import is_forward_subject, is_reply_subject

WORDS = "please quote 40 pcs"
ANNA, PETER = "Anna <a@x.example>", "Peter <p@x.example>"


def block(*labels: str, day: str = "9 July 2026 11:02") -> str:
    """A header block: labels of sender, day, recipient and subject."""
    return "".join(f"{label} {value}\n" for label, value in zip(labels, (ANNA, day, PETER, "valves"), strict=True))


def body_of(subject: str, text: str) -> Body:
    return split_body(text, forward=is_forward_subject(subject), answer=is_reply_subject(subject))


PLAIN = block("From:", "Date:", "To:", "Subject:")
CHINESE = block("发件人:", "发送时间:", "收件人:", "主题:")
ENGLISH = block("From:", "Sent:", "To:", "Subject:")
GMAIL = "---------- Forwarded message ---------\n"
SPACED = "\u00a0原始邮件\u00a0"
FORWARDS = {
    "Gmail": ("Fwd: valves", GMAIL + PLAIN),
    "Gmail, Chinese": ("Fwd: valves", GMAIL + block("发件人：", "Date:", "To:", "Subject:")),
    "Gmail, Arabic": ("Fwd: valves", GMAIL + block("من:", "Date:", "To:", "Subject:")),
    "Gmail, Ukrainian": ("Fwd: valves", GMAIL + block("Від:", "Date:", "To:", "Subject:")),
    "Gmail, Indonesian": ("Fwd: valves", GMAIL + block("Dari:", "Date:", "To:", "Subject:")),
    "Outlook": ("FW: valves", ENGLISH),
    "Outlook, rule above": ("FW: valves", "________________________________\n" + ENGLISH),
    "Outlook, original": ("FW: valves", "-----Original Message-----\n" + ENGLISH),
    "Outlook, German": ("WG: valves", block("Von:", "Gesendet:", "An:", "Betreff:")),
    "Outlook, Spanish": ("RV: valves", block("De:", "Enviado el:", "Para:", "Asunto:")),
    "Outlook, Portuguese": ("ENC: valves", block("De:", "Enviada em:", "Para:", "Assunto:")),
    "Outlook, French": ("TR: valves", block("De :", "Envoyé :", "À :", "Objet :")),
    "Outlook, Italian": ("I: valves", block("Da:", "Inviato:", "A:", "Oggetto:")),
    "Outlook, Russian": ("FW: valves", block("От:", "Отправлено:", "Кому:", "Тема:")),
    "Outlook, Turkish": ("İletilen: valves", block("Kimden:", "Gönderildi:", "Kime:", "Konu:")),
    "Outlook, Turkish, short": ("İLT: valves", block("Kimden:", "Tarih:", "Kime:", "Konu:")),
    "Outlook, Arabic": ("إعادة توجيه: valves", block("من:", "تم الإرسال:", "إلى:", "الموضوع:")),
    "Outlook, Korean": ("전달: valves", block("보낸 사람:", "보낸 날짜:", "받는 사람:", "제목:")),
    "Outlook, Japanese": ("Fw: valves", block("差出人:", "送信日時:", "宛先:", "件名:")),
    "Outlook, Taiwan": ("轉寄: valves", block("寄件者:", "寄件日期:", "收件者:", "主旨:")),
    "Outlook, Danish": ("VS: valves", block("Fra:", "Sendt:", "Til:", "Emne:")),
    "Outlook, Finnish": ("VL: valves", block("Lähettäjä:", "Lähetetty:", "Vastaanottaja:", "Aihe:")),
    "Outlook, Czech": ("FW: valves", block("Od:", "Odesláno:", "Komu:", "Předmět:")),
    "Outlook, Hungarian": ("Továbbítás: valves", block("Feladó:", "Elküldve:", "Címzett:", "Tárgy:")),
    "Outlook, Romanian": ("FW: valves", block("De la:", "Trimis:", "Către:", "Subiect:")),
    "Outlook, Greek": ("ΠΡΘ: valves", block("Από:", "Στάλθηκε:", "Προς:", "Θέμα:")),
    "a prefix nobody knows": ("Videresendt: valves", ENGLISH),
    "Apple": ("Fwd: valves", "Begin forwarded message:\n\n" + PLAIN),
    "Apple, Spanish": ("Rv: valves", "Inicio del mensaje reenviado:\n\n" + block("De:", "Fecha:", "Para:", "Asunto:")),
    "QQ": ("转发：valves", f"------------------{SPACED}------------------\n" + CHINESE),
    "QQ, English": ("Fw:valves", "------------------ Original ------------------\n" + PLAIN),
    "Foxmail": ("转发: valves", block("发件人：", "发送时间：", "收件人：", "主题：", day="2026-07-09 11:02")),
    "NetEase": ("Fw:valves", "------ 转发邮件信息 ------\n" + block("发件人：", "发送日期：", "收件人：", "主题：")),
    "NetEase, English": ("Fw:valves", "-------- Forwarding messages --------\n" + PLAIN),
    "Yandex": ("Fwd: valves", '-------- Пересылаемое сообщение --------\n09.07.2026, 17:20, "Anna" <a@x.example>:\n'),
    "Mail.ru": ("Fwd: valves", "-------- Пересылаемое сообщение --------\n" + block("От:", "Дата:", "Кому:", "Тема:")),
    "Thunderbird": ("Fwd: valves", "-------- Forwarded Message --------\n" + PLAIN),
    "Naver": ("FW: valves", "-----Original Message-----\n" + block("From:", "Sent:", "To:", "Subject:")),
    "Coremail": ("转发: valves", "-----原始邮件-----\n" + CHINESE),
    "Yahoo": ("Fw: valves", "----- Forwarded Message -----\n" + block("From:", "Sent:", "To:", "Subject:")),
    "Lotus": ("Fw: valves", "----- Forwarded by Peter/HQ on 07/09/2026 11:02 AM -----\n\n" + PLAIN),
}  # fmt: skip


@pytest.mark.parametrize("program", FORWARDS)
def test_what_was_forwarded_is_what_is_read(program: str) -> None:
    subject, head = FORWARDS[program]
    body = body_of(subject, f"{head}\n{WORDS}\n")
    assert (body.new, body.forwarded) == (WORDS, True)


@pytest.mark.parametrize("program", FORWARDS)
def test_one_line_of_cover_stands_before_it(program: str) -> None:
    subject, head = FORWARDS[program]
    body = body_of(subject, f"FYI, price please.\n\n{head}\n{WORDS}\n")
    assert (body.new, body.forwarded) == (f"FYI, price please.\n\n{WORDS}", True)


@pytest.mark.parametrize("subject", ["Re: valves", "AW: valves", "回复：valves", "Ynt: valves"])
def test_an_answer_without_a_word_adds_nothing(subject: str) -> None:
    body = body_of(subject, f"\n{ENGLISH}\n{WORDS}\n")
    assert (body.new, body.forwarded) == ("", False)


def test_a_name_alone_under_a_subject_without_a_mark_is_an_answer() -> None:
    body = body_of("valves", f"Best regards\nBob\n\n{ENGLISH}\n{WORDS}\n")
    assert (body.new, body.forwarded) == ("", False)
