"""What is hidden before a prompt leaves, and what a letter cannot do without."""

from __future__ import annotations

import pytest

from mailmate.doors.masks import ACCOUNT, CUSTOMER, NUMBER, PASSWORD, Masks

OURS = "6222 0212 3456 7890 123"
MASKS = Masks([OURS])


@pytest.mark.parametrize(
    "written",
    [
        "6222021234567890123", "6222 0212 3456 7890 123", "6222-0212-3456-7890-123", "6222.0212.3456.7890.123",
        "6222/0212/3456/7890/123", "6222\u00a00212\u00a03456\u00a07890\u00a0123", "6222 0212\n3456 7890 123",
        "6222\u200b0212\u200b3456\u200b7890\u200b123", "６２２２０２１２３４５６７８９０１２３", "٦٢٢٢٠٢١٢٣٤٥٦٧٨٩٠١٢٣",
    ],
)  # fmt: skip
@pytest.mark.parametrize("around", ["to {} please", "账号{}，谢谢", "no.{}", "Konto:{}."])
def test_our_own_account_is_hidden_however_it_is_written(written, around):
    assert MASKS.hide(around.format(written)) == around.format(ACCOUNT)


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("IBAN DE89 3704 0044 0532 0130 00.", f"IBAN {ACCOUNT}."),
        ("DE89\n3704 0044 0532 0130 00", ACCOUNT),
        ("账号：31001-622-8450", f"账号：{ACCOUNT}"),
        ("account: NG-4471-0099-21", f"account: {ACCOUNT}"),
        ("our account with the bank is 44091238812", f"our account with the bank is {ACCOUNT}"),
        ("卡号4111111111111111", f"卡号{NUMBER}"),
        ("card 4111.1111.1111.1111, thanks", f"card {NUMBER}, thanks"),
        ("card 3782 822463 10005", f"card {NUMBER}"),
    ],
)
def test_accounts_and_cards_of_others_are_hidden_too(text, hidden):
    assert MASKS.hide(text) == hidden


@pytest.mark.parametrize(
    "before",
    [
        "password: ", "Password for the portal: ", "PASSWORD\n", "pwd=", "login/pass: ", "the password is ",
        "密码：", "密码", "解压密码是", "口令 ", "contraseña: ", "la contraseña es ", "clave: ", "senha é ",
        "mot de passe : ", "mdp: ", "Passwort lautet ", "Kennwort: ", "şifreniz: ", "parola: ", "пароль - ",
        "пароль: ", "비밀번호는 ", "비밀번호: ", "パスワードは ", "パスワード：", "كلمة المرور: ", "كلمة السر هي ",
    ],
)  # fmt: skip
@pytest.mark.parametrize("secret", ["hunter2!x", "Tr,ee77"])
def test_a_password_is_hidden_in_every_language(before, secret):
    assert MASKS.hide(f"Hi.\n{before}{secret}") == f"Hi.\n{before}{PASSWORD}"


@pytest.mark.parametrize(
    "text",
    [
        "latest shipment 2026-07-09, expiry 2026-07-30",
        "2026-07-09 2026-07-10",
        "qty 10 20 30 40 50 60 70 80 90",
        "open account 60 days after B/L",
        "on account of invoice 202607150001",
        "your account manager: +86 574 8790 1234",
        "+86 138 1234 5678, PO 4471, BL COSU6123456780, container MSKU1234567",
        "USD 48,000.00 and 1.234.567,89",
        "Your password has expired",
        "the hinge pin: SUS304",
    ],
)
def test_what_a_letter_needs_is_not_hidden(text):
    assert MASKS.hide(text) == text


def test_values_inside_lists_and_tables_are_hidden():
    hidden = MASKS.hide({"sources": [{"text": f"to {OURS}"}], "me": ("Nord Lager", 7)}, {"Nord Lager"})
    assert hidden == {"sources": [{"text": f"to {ACCOUNT}"}], "me": [CUSTOMER, 7]}


def test_half_a_character_does_not_stop_a_request():
    assert MASKS.hide("a\ud800b") == "a?b"


def test_a_secret_found_in_one_place_is_hidden_in_pieces_everywhere():
    mail = f"Is {OURS} right? The password is Tr,ee77."
    facts = ["product: 0212 3456 7890 123 right", "note: Tr,ee77", "quantity: 500 pcs", "order 445566"]
    hidden = MASKS.hide({"facts": facts, "mail": mail})
    assert hidden["facts"] == [f"product: {NUMBER} right", f"note: {PASSWORD}", "quantity: 500 pcs", "order 445566"]
    assert Masks().hide(["IBAN DE89 3704 0044 0532 0130 00", "item 3704 0044"]) == [f"IBAN {ACCOUNT}", f"item {NUMBER}"]
