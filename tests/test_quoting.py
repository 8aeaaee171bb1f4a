"""What is new in a mail, over languages, programs, inline answers, forwards and decoys."""

import time

import pytest

from mailmate.mail.quoting import split_body
from tests.lengths import at_two_lengths, cut

# name, the text, what the sender wrote now, words that must stand in the history
REPLIES = [
    ("gmail english", """\
We accept. Please send the PI.

On Mon, Jul 6, 2026 at 3:04 PM Li Wei <li.wei@valves.example> wrote:

> Our price is USD 12.50.
> Valid 10 days.
""", "We accept. Please send the PI.", "USD 12.50"),
    ("gmail english, attribution wrapped", """\
OK for us.

On Mon, Jul 6, 2026 at 3:04 PM Export Department Valves <
export.department@valves.example> wrote:

> Our price is USD 12.50.
""", "OK for us.", "Export Department"),
    ("gmail chinese", """\
好的，请发形式发票。

Li Wei <li.wei@valves.example> 于2026年7月6日周一 15:04写道：

> 单价 12.50 美元
""", "好的，请发形式发票。", "单价 12.50"),
    ("gmail traditional chinese", """\
收到，謝謝您的報價。

陳先生 <chen@pump.example> 於 2026年7月6日 週一 下午3:04寫道：

> 單價 12.50 美元
""", "收到，謝謝您的報價。", "單價"),
    ("gmail spanish", """\
Confirmamos el pedido.

El lun, 6 jul 2026 a las 15:04, Li Wei (<li.wei@valves.example>) escribió:

> Precio USD 12,50
""", "Confirmamos el pedido.", "12,50"),
    ("gmail portuguese", """\
Confirmamos a compra.

Em seg., 6 de jul. de 2026 às 15:04, Li Wei <li.wei@valves.example>
escreveu:

> Preço USD 12,50
""", "Confirmamos a compra.", "Preço"),
    ("gmail french", """\
Nous confirmons la commande.

Le lun. 6 juil. 2026 à 15:04, Li Wei <li.wei@valves.example> a écrit :

> Prix USD 12,50
""", "Nous confirmons la commande.", "Prix"),
    ("gmail german", """\
Wir bestellen 500 Stück.

Am Mo., 6. Juli 2026 um 15:04 Uhr schrieb Li Wei <li.wei@valves.example>:

> Preis USD 12,50
""", "Wir bestellen 500 Stück.", "Preis"),
    ("gmail italian", """\
Confermiamo l'ordine.

Il giorno lun 6 lug 2026 alle ore 15:04 Li Wei <li.wei@valves.example> ha scritto:

> Prezzo USD 12,50
""", "Confermiamo l'ordine.", "Prezzo"),
    ("gmail russian", """\
Оплатим в пятницу.

пн, 6 июл. 2026 г. в 15:04, Li Wei <li.wei@valves.example>:

> Цена 12,50
""", "Оплатим в пятницу.", "Цена"),
    ("gmail turkish", """\
Siparişi onaylıyoruz.

Li Wei <li.wei@valves.example>, 6 Tem 2026 Pzt, 15:04 tarihinde şunu yazdı:

> Fiyat 12,50
""", "Siparişi onaylıyoruz.", "Fiyat"),
    ("gmail arabic", """\
نؤكد الطلب.

في الاثنين، 6 يوليو 2026 في 3:04 م تمت كتابة ما يلي بواسطة Li Wei <li.wei@valves.example>:

> السعر 12.50
""", "نؤكد الطلب.", "السعر"),
    ("gmail korean", """\
주문을 확정합니다.

2026년 7월 6일 (월) 오후 3:04, Li Wei <li.wei@valves.example>님이 작성:

> 가격 12.50
""", "주문을 확정합니다.", "가격"),
    ("gmail japanese", """\
注文いたします。

2026年7月6日(月) 15:04 Li Wei <li.wei@valves.example>:

> 価格 12.50
""", "注文いたします。", "価格"),
    ("outlook english", """\
Please proceed.

From: Li Wei
Sent: Monday, July 6, 2026 3:04 PM
To: Ahmed Hassan
Cc: Sales
Subject: RE: Valves

Our price is USD 12.50.
""", "Please proceed.", "Our price is USD 12.50."),
    ("outlook web with a line", """\
Please proceed.

________________________________
From: Li Wei <li.wei@valves.example>
Sent: Monday, July 6, 2026 3:04 PM
To: Ahmed Hassan <ahmed@pump.example>
Subject: RE: Valves

Our price is USD 12.50.
""", "Please proceed.", "________"),
    ("old outlook", """\
Please proceed.

-----Original Message-----
From: Li Wei [mailto:li.wei@valves.example]
Sent: Monday, July 6, 2026 3:04 PM
To: Ahmed Hassan
Subject: RE: Valves

Our price is USD 12.50.
""", "Please proceed.", "-----Original Message-----"),
    ("outlook with bold labels", """\
Please proceed.

*From:* Li Wei <li.wei@valves.example>
*Sent:* Monday, July 6, 2026 3:04 PM
*To:* Ahmed Hassan <ahmed@pump.example>
*Subject:* RE: Valves

Our price is USD 12.50.
""", "Please proceed.", "Our price"),
    ("outlook german", """\
Bitte liefern.

Von: Li Wei <li.wei@valves.example>
Gesendet: Montag, 6. Juli 2026 15:04
An: Max Muster <max@pumpe.example>
Betreff: AW: Ventile

Unser Preis ist USD 12,50.
""", "Bitte liefern.", "Unser Preis"),
    ("outlook spanish", """\
Procedan, por favor.

De: Li Wei <li.wei@valves.example>
Enviado el: lunes, 6 de julio de 2026 15:04
Para: Ana Pérez <ana@bomba.example>
Asunto: RE: Válvulas

Nuestro precio es USD 12,50.
""", "Procedan, por favor.", "Nuestro precio"),
    ("outlook french", """\
Veuillez expédier.

De : Li Wei <li.wei@valves.example>
Envoyé : lundi 6 juillet 2026 15:04
À : Anne Martin <anne@pompe.example>
Objet : RE: Vannes

Notre prix est de 12,50 USD.
""", "Veuillez expédier.", "Notre prix"),
    ("outlook portuguese", """\
Podem embarcar.

De: Li Wei <li.wei@valves.example>
Enviada em: segunda-feira, 6 de julho de 2026 15:04
Para: João Silva <joao@bomba.example>
Assunto: RES: Válvulas

Nosso preço é 12,50.
""", "Podem embarcar.", "Nosso preço"),
    ("outlook italian", """\
Procedete pure.

Da: Li Wei <li.wei@valves.example>
Inviato: lunedì 6 luglio 2026 15:04
A: Marco Rossi <marco@pompa.example>
Oggetto: R: Valvole

Il nostro prezzo è 12,50.
""", "Procedete pure.", "Il nostro prezzo"),
    ("outlook russian", """\
Отгружайте.

От: Li Wei <li.wei@valves.example>
Отправлено: понедельник, 6 июля 2026 г. 15:04
Кому: Иван Петров <ivan@nasos.example>
Тема: RE: Клапаны

Наша цена 12,50.
""", "Отгружайте.", "Наша цена"),
    ("outlook turkish", """\
Lütfen sevk edin.

Kimden: Li Wei <li.wei@valves.example>
Gönderme Tarihi: 6 Temmuz 2026 Pazartesi 15:04
Kime: Ahmet Yılmaz <ahmet@pompa.example>
Konu: YNT: Vanalar

Fiyatımız 12,50.
""", "Lütfen sevk edin.", "Fiyatımız"),
    ("outlook arabic", """\
يرجى الشحن.

من: Li Wei <li.wei@valves.example>
تم الإرسال: الاثنين، 6 يوليو 2026 15:04
إلى: Ahmed Hassan <ahmed@pump.example>
الموضوع: رد: الصمامات

سعرنا 12.50
""", "يرجى الشحن.", "سعرنا"),
    ("outlook korean", """\
선적해 주세요.

보낸 사람: Li Wei <li.wei@valves.example>
보낸 날짜: 2026년 7월 6일 월요일 오후 3:04
받는 사람: 김철수 <kim@pump.example>
제목: RE: 밸브

단가는 12.50입니다.
""", "선적해 주세요.", "단가는"),
    ("outlook japanese", """\
出荷をお願いします。

差出人: Li Wei <li.wei@valves.example>
送信日時: 2026年7月6日 15:04
宛先: 山田太郎 <yamada@pump.example>
件名: RE: バルブ

単価は12.50です。
""", "出荷をお願いします。", "単価"),
    ("foxmail", """\
请按此发货。

王伟

发件人： 李伟
发送时间： 2026-07-06 15:04
收件人： wang@pump.example
抄送： sales@valves.example
主题： 回复：阀门报价

单价 12.50 美元。
""", "请按此发货。\n\n王伟", "单价"),
    ("qq", """\
请按此发货。


------------------ 原始邮件 ------------------
发件人: "李伟"<li.wei@valves.example>;
发送时间: 2026年7月6日(星期一) 下午3:04
收件人: "王"<wang@pump.example>;
主题: 回复：阀门报价

单价 12.50 美元。
""", "请按此发货。", "单价"),
    ("netease chinese", """\
请按此发货。

在 2026-02-02，"李伟" <li.wei@valves.example> 写道：

单价 12.50 美元。
""", "请按此发货。", "单价"),
    ("netease 163 english", """\
Please ship.





At 2026-07-03 15:01:02, "Li Wei" <li.wei@valves.example> wrote:

Our price is USD 12.50.
""", "Please ship.", "Our price"),
    ("netease mobile table", """\
请按此发货。

---- 回复的原邮件 ----
| 发件人 | 李伟<li.wei@valves.example> |
| 日期 | 2026年07月06日 15:04 |
| 收件人 | wang@pump.example |
| 主题 | 阀门报价 |

单价 12.50 美元。
""", "请按此发货。", "单价"),
    ("apple mail", """\
Please ship.

> On 6 Jul 2026, at 15:04, Li Wei <li.wei@valves.example> wrote:
>
> Our price is USD 12.50.
""", "Please ship.", "Our price"),
    ("apple mail chinese", """\
请发货。

在 2026年7月6日，15:04，Li Wei <li.wei@valves.example> 写道：

> 单价 12.50
""", "请发货。", "单价"),
    ("thunderbird", """\
On 06/07/2026 15:04, Li Wei wrote:
> Our price is USD 12.50.
> Valid 10 days.

Accepted, please ship.
""", "Accepted, please ship.", "Valid 10 days"),
    ("thunderbird german", """\
Am 06.07.2026 um 15:04 schrieb Li Wei:
> Preis 12,50

Angenommen.
""", "Angenommen.", "Preis"),
    ("naver", """\
선적 부탁드립니다.

-----Original Message-----
From: "Li Wei"<li.wei@valves.example>
To: "김철수"<kim@pump.example>;
Cc:
Sent: 2026-07-06 (월) 15:04:33 (GMT+09:00)
Subject: RE: Valve

Our price is USD 12.50.
""", "선적 부탁드립니다.", "Our price"),
    ("yandex", """\
Отгружайте.

06.07.2026, 15:04, "Li Wei" <li.wei@valves.example>:

> Цена 12,50
""", "Отгружайте.", "Цена"),
    ("mail.ru", """\
Отгружайте.

Понедельник, 6 июля 2026, 15:04 +03:00 от Li Wei <li.wei@valves.example>:

Цена 12,50
""", "Отгружайте.", "Цена"),
    ("samsung phone", """\
Ok

-------- Original message --------
From: Li Wei <li.wei@valves.example>
Date: 06/07/2026 15:04 (GMT+03:00)
To: ahmed@pump.example
Subject: Valves

Our price is USD 12.50.
""", "Ok", "Our price"),
    ("inline answers", """\
Dear Li,

On Mon, 6 Jul 2026 at 15:04, Li Wei <li.wei@valves.example> wrote:
> Which pressure class do you need?
PN16 please.
> And which port?

Callao.

> Shall we add a certificate?
No.
""", "Dear Li,\n\nPN16 please.\n\nCallao.\n\nNo.", "Which pressure class"),
    ("inline answers without attribution", """\
> Which pressure class do you need?
PN16.
> And which port?
Callao.
""", "PN16.\n\nCallao.", "And which port?"),
    ("quoted text alone", """\
> Our price is USD 12.50.
> Valid 10 days.
""", "", "Valid 10 days."),
    ("outlook reply without a word", """\
From: Li Wei <li.wei@valves.example>
Sent: Monday, July 6, 2026 3:04 PM
To: Ahmed Hassan <ahmed@pump.example>
Subject: Valves

Our price is USD 12.50.
""", "", "Our price"),
    ("a quoted line torn by wrapping", """\
> We have checked the drawing that you sent to us last week and find that the
flange differs
> from the standard.
Correct.
""", "Correct.", "flange differs"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "new", "old"), [case[1:] for case in REPLIES], ids=[case[0] for case in REPLIES])
def test_a_reply_is_told_from_its_history(text, new, old):
    body = split_body(text)

    assert (body.new, body.forwarded, body.separable) == (new, False, True)
    assert old in body.quoted
    assert old not in body.new


# Text that looks like history and is not.
DECOYS = {
    "shipping lines": "Please quote freight:\n\nFrom: Ningbo\nTo: Callao\nDate: 5 July 2026\nVolume: 2 x 40HC",
    "a carrier was written to": "On Monday we wrote to the carrier:\n\nPlease release the container today.",
    "a fax head": "To: Ningbo Valves\nAttn: Mr. Li\nFrom: Pump Trading\nDate: 5 July 2026\nSubject: PO "
    "4711\n\nPlease ship.",
    "a table with labels": "Item: valve\nSize: DN50\nTo: Callao\nSubject: to final approval\nPrice: USD 12",
    "more than": "We need the following:\n> 500 pcs at once\nand the rest later.",
    "somebody said": "Yesterday at 15:00 Mr. Li wrote:\n\nthe vessel is late.",
    "a dashed heading": "-------- Order list --------\n500 pcs valve DN50",
    "product in red": "We need 500 pcs in red.",
    "a deadline": "On 6 July 2026 at 15:00 please call me:\n\n+51 1 234 5678",
    "from as a verb": "From: our side everything is fine.\nTo: your question, yes.",
}


@pytest.mark.parametrize("text", DECOYS.values(), ids=DECOYS.keys())
def test_a_decoy_stays_whole(text):
    assert split_body(text).new == text


FORWARDS = [
    (
        "gmail",
        "FYI\n\n---------- Forwarded message ---------\nFrom: Ana <ana@bomba.example>\nDate: Mon, Jul 6, "
        "2026 at 3:04 PM\n"
        "Subject: Valves\nTo: <li@valves.example>\n\n\nPlease quote 500 pcs.\n",
        "FYI\n\nPlease quote 500 pcs.",
    ),
    (
        "chinese",
        "---------- 转发的邮件 ----------\n发件人： Ana <ana@bomba.example>\n日期： 2026年7月6日 15:04\n"
        "主题： Valves\n\n请报价 500 件。",
        "请报价 500 件。",
    ),
    (
        "163",
        '请跟进\n\n-------- 转发邮件信息 --------\n发件人："Ana" <ana@bomba.example>\n'
        "发送日期：2026-07-06 15:04:02\n收件人：li@valves.example\n"
        "主题：Valves\n\nPlease quote 500 pcs.",
        "请跟进\n\nPlease quote 500 pcs.",
    ),
    (
        "apple",
        "Begin forwarded message:\n\n> From: Ana <ana@bomba.example>\n> Subject: Valves\n> Date: 6 July "
        "2026 at 15:04:00 CST\n"
        "> To: li@valves.example\n>\n> Please quote 500 pcs.\n",
        "Please quote 500 pcs.",
    ),
    (
        "outlook with a note",
        "FYI\n\nFrom: Ana <ana@bomba.example>\nSent: Monday, July 6, 2026 3:04 PM\nTo: Li <li@valves.example>\n"
        "Subject: Valves\n\nPlease quote 500 pcs.",
        "FYI\n\nPlease quote 500 pcs.",
    ),
    (
        "yandex",
        '-------- Пересылаемое сообщение --------\n06.07.2026, 15:04, "Ana" <ana@bomba.example>:\n\n'
        "Please quote 500 pcs.\n\n"
        "-------- Конец пересылаемого сообщения --------",
        "Please quote 500 pcs.",
    ),
    (
        "thunderbird german",
        "Zur Info\n\n-------- Weitergeleitete Nachricht --------\nBetreff: Valves\nDatum: Mon, 6 Jul "
        "2026 15:04:00 +0200\n"
        "Von: Ana <ana@bomba.example>\nAn: li@valves.example\n\nPlease quote 500 pcs.",
        "Zur Info\n\nPlease quote 500 pcs.",
    ),
    (
        "with the forwarder's signature",
        "Dear Li,\nsee below.\n\nBest regards\nMax\n\n---------- Forwarded message ---------\n"
        "From: Ana <ana@bomba.example>\nSubject: Valves\n\nPlease quote 500 pcs.\n\nSaludos\nAna",
        "Dear Li,\nsee below.\n\nPlease quote 500 pcs.",
    ),
    (
        "a forward with its own history",
        "---------- Forwarded message ---------\nFrom: Ana <ana@bomba.example>\nSubject: Valves\n\n"
        "We accept.\n\nOn Mon, 6 Jul 2026 at 15:04, Li <li@valves.example> wrote:\n> USD 12.50",
        "We accept.",
    ),
]


@pytest.mark.parametrize(("text", "new"), [case[1:] for case in FORWARDS], ids=[case[0] for case in FORWARDS])
def test_a_bare_forward_is_the_message(text, new):
    body = split_body(text)

    assert (body.new, body.forwarded) == (new, True)
    assert "ana@bomba.example" in body.quoted


def test_a_subject_that_says_forward_opens_an_unmarked_block():
    text = "From: Ana <ana@bomba.example>\nSent: Monday, July 6, 2026 3:04 PM\nTo: Li\nSubject: Valves\n\nPlease quote."

    assert split_body(text, forward=True).new == "Please quote."
    assert split_body(text, forward=False).new == ""


def test_a_forward_under_a_letter_of_its_own_is_history():
    letter = (
        "Dear Li,\n\nour client asks for the valves below. Please quote DDP with a validity of thirty days.\n"
        "We also need the certificates.\nThe destination is Callao."
    )
    body = split_body(
        f"{letter}\n\n---------- Forwarded message ---------\nFrom: Ana <ana@bomba.example>\nSubject: V\n\n500 pcs"
    )

    assert (body.new, body.forwarded) == (letter, False)
    assert "500 pcs" in body.quoted


def test_coloured_answers_in_unmarked_history_cannot_be_separated():
    text = (
        "Dear Li, see my answers in red below.\n\nFrom: Li Wei\nSent: Monday, July 6, 2026 3:04 PM\nTo: Ahmed\n"
        "Subject: Valves\n\nWhich port? Callao."
    )
    body = split_body(text)

    assert not body.separable
    assert body.new == text


SIGNATURES = [
    (
        "-- ",
        "Please quote.\n\n-- \nAhmed Hassan\nPump Trading LLC",
        "Please quote.",
        "-- \nAhmed Hassan\nPump Trading LLC",
    ),
    (
        "english",
        "Please quote.\n\nBest regards,\nAhmed Hassan\nPurchasing Manager\nTel: +20 2 1234 5678",
        "Please quote.",
        "Best regards,",
    ),
    ("name on the closing line", "Please quote.\nBest regards, Ahmed", "Please quote.", "Best regards, Ahmed"),
    (
        "german",
        "Bitte anbieten.\n\nMit freundlichen Grüßen\nMax Muster\nPumpen GmbH",
        "Bitte anbieten.",
        "Mit freundlichen",
    ),
    ("spanish", "Favor cotizar.\n\nSaludos cordiales,\nAna Pérez", "Favor cotizar.", "Saludos cordiales,\nAna Pérez"),
    ("portuguese", "Favor cotar.\n\nAtenciosamente,\nJoão", "Favor cotar.", "Atenciosamente,\nJoão"),
    ("french", "Merci de coter.\n\nCordialement,\nAnne", "Merci de coter.", "Cordialement,\nAnne"),
    ("italian", "Attendo offerta.\n\nCordiali saluti\nMarco", "Attendo offerta.", "Cordiali saluti\nMarco"),
    ("russian", "Пришлите цену.\n\nС уважением,\nИван Петров", "Пришлите цену.", "С уважением,\nИван Петров"),
    ("chinese", "请报价。\n\n此致\n敬礼\n王伟", "请报价。", "此致\n敬礼\n王伟"),
    ("turkish", "Teklif bekliyoruz.\n\nSaygılarımla,\nAhmet", "Teklif bekliyoruz.", "Saygılarımla,\nAhmet"),
    ("arabic", "نرجو عرض السعر.\n\nمع تحياتي\nأحمد", "نرجو عرض السعر.", "مع تحياتي\nأحمد"),
    ("korean", "견적 부탁드립니다.\n\n감사합니다.\n김철수 드림", "견적 부탁드립니다.", "감사합니다.\n김철수 드림"),
    (
        "japanese",
        "見積りをお願いします。\n\nよろしくお願いいたします。\n山田",
        "見積りをお願いします。",
        "よろしくお願いいたします。\n山田",
    ),
    (
        "turkish capital",
        "Teşekkürler, not ettik.\n\nİyi çalışmalar,\nBarış",
        "Teşekkürler, not ettik.",
        "İyi çalışmalar,\nBarış",
    ),
    ("korean name", "PI를 보내 주세요.\n\n박서연 드림", "PI를 보내 주세요.", "박서연 드림"),
    (
        "below a rule",
        "Will it run on 60 Hz?\n\n--------------------\n박서연 과장 / Park Seo-yeon\n(주)한빛물산 Hanbit "
        "Co., Ltd.\nTel +82-51-000-0000",
        "Will it run on 60 Hz?",
        "박서연 과장",
    ),
    (
        "without a closing",
        "Can you send 3 levers?\n\nMd. Rahim Uddin\nManager, Import\nPadma Irrigation Ltd.\nInvented "
        "Street 12, Chattogram",
        "Can you send 3 levers?",
        "Md. Rahim Uddin\nManager, Import",
    ),
    (
        "name in two scripts",
        "请报价。\n\n陈国堃 Tan Kok Kun\n华兴五金有限公司 Wah Hin Sdn. Bhd.\nNo. 5 Jalan Rekaan, 41000 Klang",
        "请报价。",
        "陈国堃 Tan Kok Kun",
    ),
    ("iphone", "Ok, we pay tomorrow.\n\nSent from my iPhone", "Ok, we pay tomorrow.", "Sent from my iPhone"),
    ("iphone chinese", "明天付款。\n\n发自我的iPhone", "明天付款。", "发自我的iPhone"),
    (
        "iphone german",
        "Wir zahlen morgen.\n\nVon meinem iPhone gesendet",
        "Wir zahlen morgen.",
        "Von meinem iPhone gesendet",
    ),
    (
        "thanks and a name",
        "Please quote 500 pcs.\n\nThanks,\nAhmed Hassan",
        "Please quote 500 pcs.",
        "Thanks,\nAhmed Hassan",
    ),
]


@pytest.mark.parametrize(
    ("text", "new", "signature"), [case[1:] for case in SIGNATURES], ids=[c[0] for c in SIGNATURES]
)
def test_a_signature_stands_apart(text, new, signature):
    body = split_body(text)

    assert body.new == new
    assert signature in body.signature


KEPT = {
    "sentences after a closing word": "Thanks,\nwe will pay on Friday and send you the bank copy on the "
    "same day in the evening.",
    "goods after thanks": "Dear Li\nThanks\n500 pcs valve DN50\nCIF Callao",
    "a question after the regards": "Please ship.\n\nBest regards\nAhmed\n\nCould you also send the drawing?",
    "paragraphs after two dashes": "Two points:\n--\nWe want a discount of five percent on the whole "
    "order, as agreed last year.",
    "korean thanks in the middle": "감사합니다.\n500개 견적을 부탁드립니다.",
    "chinese request after thanks": "谢谢\n请报价",
    "an address to deliver to": "Please deliver to:\n\nRahim Uddin\nPadma Irrigation Ltd.\nChattogram",
    "a consignee": "The consignee is as follows.\n\nPadma Irrigation Ltd.\nInvented Tower, Chattogram\n"
    "Phone +880 2 0000",
    "items at the end": "We need the following.\n\nBall Valve\nGate Valve\n500 pcs each, Padma Ltd. brand",
    "bank data below the name": "Please note.\n\nBest regards\nZhou Wei\n\nBank: First Bank\nAccount 123456789",
    "goods below the name": "Our order:\n\nBest regards\nZhou Wei\n500 pcs valve DN50",
    "only thanks": "Thanks!\nAhmed",
    "bank data under a notice": "Important notice: our bank account has changed, please pay to the new one.",
}


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT.keys())
def test_words_below_a_closing_are_kept(text):
    assert split_body(text).new == text


def test_a_postscript_below_the_signature_is_new():
    body = split_body("Please ship.\n\nBest regards\nAhmed\nPump Trading\n\nP.S. The balance goes out on Friday.")

    assert body.new == "Please ship.\n\nP.S. The balance goes out on Friday."
    assert body.signature == "Best regards\nAhmed\nPump Trading"


def test_disclaimer_banner_and_signature_stand_apart():
    body = split_body(
        "CAUTION: This email originated from outside of the organization.\n\nPlease quote.\n\nKind regards\nAhmed\n\n"
        "This e-mail and any attachments are confidential and intended solely for the addressee. If you are not the\n"
        "intended recipient, please delete it.\n\nPlease consider the environment before printing this e-mail."
    )

    assert body.new == "Please quote."
    assert body.signature == "Kind regards\nAhmed"
    assert body.disclaimer.startswith("CAUTION")
    assert body.disclaimer.endswith("printing this e-mail.")


def test_the_signature_above_the_history_is_found():
    body = split_body(
        "We accept.\n\nBest regards\nAhmed\n\nOn Mon, 6 Jul 2026 at 15:04, Li <li@v.example> wrote:\n> USD 12.50"
    )

    assert (body.new, body.signature) == ("We accept.", "Best regards\nAhmed")


HOSTILE = {
    "blank lines": "\n" * 300_000,
    "dashes": "-" * 300_000,
    "dashed lines": "-----\n" * 50_000,
    "openers": "On \n" * 75_000,
    "colons": "On Mon, 6 Jul 2026 at 15:04 a@b:\n" * 10_000,
    "labels": "From: a\n" * 40_000,
    "label blocks": "From: a\nSent: b\nTo: c\n" * 15_000,
    "quote marks": ">" * 300_000,
    "quoted lines": "> a\n" * 75_000,
    "at signs": "a@" * 150_000,
    "closings": "Regards\n" * 40_000,
    "disclaimers": "This e-mail is confidential, delete it\n" * 8_000,
    "one word a line": "a\n" * 150_000,
    "forwards": "---- Forwarded message ----\n" * 10_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
@at_two_lengths
def test_hostile_text_takes_linear_time(text, share):
    started = time.process_time()
    body = split_body(cut(text, share))

    assert time.process_time() - started < 2 / share
    assert len(body.new) <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ok, mañana queda. Saludos.",
        "Payment done today. Thanks and regards",
        "ok will pay tomorrow best regards",
        "3 pcs broken. rgds",
        "Ware ist da, danke und Grüße",
    ],
)
def test_words_before_a_closing_on_one_line_are_words(text):
    assert split_body(text).new == text


@pytest.mark.parametrize("closing", ["With my warmest personal regards", "Mit sonnigen Grüßen", "Muchos saludos"])
def test_a_closing_of_somebodys_own_making_is_one(closing):
    assert split_body(f"Goods are fine.\n{closing}\nAli").new == "Goods are fine."
