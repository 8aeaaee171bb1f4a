"""Words beside which a password stands, in the languages buyers write: data only, pieces of regular expressions."""

from __future__ import annotations

PASSWORD_WORDS = (
    r"pass[ -]?words?", r"passcode", r"passphrase", r"passwd", r"pasword", r"\bpsw\b", r"\bpwd?\b", r"\b(?:user(?:name)?|login|id) ?/ ?pass\b",
    r"pin[ -]code", r"verification code", r"access code", r"one[ -]time code", r"\botp\b",
    r"contrase(?:ñ|n\u0303|n)a", r"(?<!palabra )\bclave\b", r"senha", r"mots? de passe", r"\bmdp\b", r"passwort", r"kennwort", r"zugangscode",
    r"parola\w{0,6}", r"(?:ş|s\u0327)ifre\w{0,6}", r"парол\w{1,3}", r"wachtwoord", r"has(?:ł|l)o",
    r"密码", r"密碼", r"口令", r"提取码", r"解压码", r"验证码", r"驗證碼", r"비밀번호", r"비번", r"パスワード", r"暗証番号",
    r"كلمة المرور", r"كلمة السر", r"الرقم السري", r"رمز الدخول",
)  # fmt: skip
PASSWORD_PARTED = (
    r"[:：=＝]", r"\s[-–—]\s", r"\b(?:is|was|es|est|ist|lautet|é|è|olarak)\b", r"为", r"為", r"是", r"は", r"는", r"은", r"هي", r"هو",
)  # fmt: skip
"""What stands between the word and the secret."""
