"""What differs from one mail provider to the next, as data: servers, the secret it wants, habits of its server.

One row per preset. Sources and what is unverified stand in each row's notes. Nothing here is code; `providers` reads it.
"""

from __future__ import annotations

from typing import Literal

from mailmate.sentences import Sentence
from mailmate.values import dataclass

Security = Literal["tls", "starttls", "none"]


@dataclass(frozen=True, slots=True)
class Provider:
    """One preset. `{domain}` in a host stands for the address's domain."""

    name: str
    title: str
    """As people call it."""
    imap_host: str
    smtp_host: str
    secret_name: Sentence
    """What the provider itself calls the secret a mail program needs."""
    secret_hint: Sentence
    """Where to get it, for a refused login."""
    domains: tuple[str, ...] = ()
    """Domains of addresses that are surely its own."""
    imap_port: int = 993
    smtp_port: int = 465
    smtp_security: Security = "tls"
    imap_user: Literal["address", "local"] = "address"
    """Whether the IMAP user name is the whole address or the part before the @."""
    smtp_user: Literal["address", "local"] = "address"
    token_only: bool = False
    """True where passwords are dead and only OAuth tokens log in."""
    sends_id: bool = False
    """True where the server lets nobody open a folder before it was told who we are (RFC 2971)."""
    files_sent: Literal["server", "client", "unknown"] = "client"
    """Who puts a copy of a sent mail into Sent."""
    sent_names: tuple[str, ...] = ()
    """How the Sent folder is spelt where it has no flag."""
    search_lies: bool = False
    """True where SEARCH by words returns everything, nothing or an error."""
    rewrites_message_id: bool = False
    """True where the server gives a sent mail another Message-ID."""
    min_poll_seconds: int = 60
    """Faster logins than this make the server refuse."""
    notes: str = ""


_NETEASE_CODE = Sentence(
    "In the web mail: Settings, POP3/SMTP/IMAP, switch IMAP/SMTP on and create a client authorization code (授权码); "
    "use it instead of the account's password."
)
_TENCENT_BUSINESS = Sentence(
    "In the web mail: Settings, Clients; switch IMAP on. With secure login on, create a client password (客户端专用密码) "
    "and use it instead of the account's password."
)
_ZOHO_CODE = Sentence(
    "In Zoho's web mail: Settings, Mail accounts, switch IMAP access on (paid plans only); with two-factor login create "
    "an app password at accounts.zoho.com, Security."
)
_MICROSOFT_TOKEN = Sentence(
    "Microsoft accepts no passwords from mail programs: sign in with a client_id of your own (docs/microsoft.md), or"
    " give the mailbox a token_command, a program that prints an OAuth token. Some companies must allow this first:"
    " ask the administrator."
)
_MAILBOX_PASSWORD = Sentence(
    "Use the mailbox's own password; try it in the web mail first. The user name may be the part before the @ only."
)

# fmt: off
PROVIDERS: tuple[Provider, ...] = (
    Provider("netease", "NetEase 163 / 126 / yeah.net", "imap.{domain}", "smtp.{domain}", Sentence("client authorization code (授权码)"), _NETEASE_CODE, domains=("163.com", "126.com", "yeah.net"), sends_id=True, sent_names=("已发送",), notes="No IDLE, MOVE or CONDSTORE. SMTP also on 994. A free account holds two codes."),
    Provider("netease-vip", "NetEase VIP 163 / 126 / 188", "imap.{domain}", "smtp.{domain}", Sentence("client authorization code (授权码)"), _NETEASE_CODE, domains=("vip.163.com", "vip.126.com", "188.com"), sends_id=True, sent_names=("已发送",), notes="Hosts by analogy with netease: unverified."),
    Provider("netease-qiye", "NetEase business mail", "imap.qiye.163.com", "smtp.qiye.163.com", Sentence("client authorization password (客户端授权密码)"), Sentence("In the web mail: Settings, Client settings, create a client authorization password (客户端授权密码). ERR.LOGIN.IPDENY means the administrator's list of allowed addresses."), sends_id=True, files_sent="unknown", sent_names=("已发送",)),
    Provider("netease-qiye-abroad", "NetEase business mail, servers abroad", "hwhzimap.qiye.163.com", "hwhzsmtp.qiye.163.com", Sentence("client authorization password (客户端授权密码)"), Sentence("In the web mail: Settings, Client settings, create a client authorization password (客户端授权密码). ERR.LOGIN.IPDENY means the administrator's list of allowed addresses."), sends_id=True, files_sent="unknown", sent_names=("已发送",)),
    Provider("qq", "QQ Mail / Foxmail", "imap.qq.com", "smtp.qq.com", Sentence("16-letter authorization code (授权码)"), Sentence("In the web mail: Settings, Account, switch IMAP/SMTP on and create an authorization code (授权码): 16 letters, no spaces; use it instead of the QQ password."), domains=("qq.com", "vip.qq.com", "foxmail.com"), sends_id=True, sent_names=("Sent Messages",), search_lies=True, min_poll_seconds=120, notes="Descending UID ranges are refused (BAD UID parameters)."),
    Provider("exmail", "Tencent business mail (exmail)", "imap.exmail.qq.com", "smtp.exmail.qq.com", Sentence("account password, or client password (客户端专用密码)"), _TENCENT_BUSINESS, domains=("exmail.qq.com",), sends_id=True, sent_names=("Sent Messages",), search_lies=True, min_poll_seconds=120),
    Provider("exmail-abroad", "Tencent business mail, servers abroad", "hwimap.exmail.qq.com", "hwsmtp.exmail.qq.com", Sentence("account password, or client password (客户端专用密码)"), _TENCENT_BUSINESS, sends_id=True, sent_names=("Sent Messages",), search_lies=True, min_poll_seconds=120),
    Provider("aliyun", "Aliyun personal mail", "imap.aliyun.com", "smtp.aliyun.com", Sentence("password, or client password"), Sentence("In the web mail: Settings, switch IMAP on; where a client password exists, use it."), domains=("aliyun.com",), sent_names=("已发送",), search_lies=True),
    Provider("aliyun-qiye", "Aliyun business mail", "imap.qiye.aliyun.com", "smtp.qiye.aliyun.com", Sentence("third-party client security password (三方客户端安全密码)"), Sentence("In the web mail: Settings, Account security, create a third-party client security password. In new companies the administrator must allow third-party clients first."), sent_names=("已发送",), search_lies=True, notes="Older name imap.mxhichina.com."),
    Provider("feishu", "Feishu mail", "imap.feishu.cn", "smtp.feishu.cn", Sentence("per-client password"), Sentence("In Feishu: Mail settings, Third-party clients, create a password for this program."), notes="Password kind unverified. Lark outside China has other servers: ask the user."),
    Provider("gmail", "Gmail / Google Workspace", "imap.gmail.com", "smtp.gmail.com", Sentence("app password"), Sentence("Google accepts an app password only: switch 2-Step Verification on, then create one at myaccount.google.com/apppasswords; or use an OAuth token."), domains=("gmail.com", "googlemail.com"), files_sent="server", sent_names=("[Gmail]/Sent Mail",), notes="SMTP also 587 STARTTLS. XOAUTH2 scope https://mail.google.com/."),
    Provider("m365", "Microsoft 365", "outlook.office365.com", "smtp.office365.com", Sentence("OAuth token"), _MICROSOFT_TOKEN, smtp_port=587, smtp_security="starttls", token_only=True, files_sent="server", sent_names=("Sent Items",)),
    Provider("outlook", "Outlook.com / Hotmail", "outlook.office365.com", "smtp-mail.outlook.com", Sentence("OAuth token"), _MICROSOFT_TOKEN, domains=("outlook.com", "hotmail.com", "live.com", "msn.com"), smtp_port=587, smtp_security="starttls", token_only=True, files_sent="server", sent_names=("Sent", "Sent Items"), rewrites_message_id=True, notes="Our Message-ID is kept in X-Microsoft-Original-Message-ID."),
    Provider("m365-china", "Microsoft 365 China (21Vianet)", "partner.outlook.cn", "partner.outlook.cn", Sentence("OAuth token"), _MICROSOFT_TOKEN, smtp_port=587, smtp_security="starttls", token_only=True, files_sent="server", sent_names=("Sent Items", "已发送邮件"), notes="Hosts unverified: ask the administrator. Authority login.partner.microsoftonline.cn."),
    Provider("yahoo", "Yahoo Mail", "imap.mail.yahoo.com", "smtp.mail.yahoo.com", Sentence("app password"), Sentence("In Yahoo's account: Security, create an app password; the account's own password is refused."), domains=("yahoo.com", "yahoo.co.uk", "yahoo.co.in", "yahoo.com.br", "yahoo.de", "yahoo.fr", "ymail.com", "rocketmail.com"), sent_names=("Sent",), search_lies=True),
    Provider("zoho", "Zoho Mail (.com)", "imap.zoho.com", "smtp.zoho.com", Sentence("password, or app password"), _ZOHO_CODE, domains=("zoho.com", "zohomail.com"), files_sent="server", sent_names=("Sent",)),
    Provider("zoho-eu", "Zoho Mail (Europe)", "imap.zoho.eu", "smtp.zoho.eu", Sentence("password, or app password"), _ZOHO_CODE, domains=("zoho.eu", "zohomail.eu"), files_sent="server", sent_names=("Sent",)),
    Provider("zoho-in", "Zoho Mail (India)", "imap.zoho.in", "smtp.zoho.in", Sentence("password, or app password"), _ZOHO_CODE, domains=("zoho.in", "zohomail.in"), files_sent="server", sent_names=("Sent",)),
    Provider("zoho-au", "Zoho Mail (Australia)", "imap.zoho.com.au", "smtp.zoho.com.au", Sentence("password, or app password"), _ZOHO_CODE, domains=("zohomail.com.au",), files_sent="server", sent_names=("Sent",)),
    Provider("zoho-pro", "Zoho Mail, own domain", "imappro.zoho.com", "smtppro.zoho.com", Sentence("password, or app password"), _ZOHO_CODE, files_sent="server", sent_names=("Sent",)),
    Provider("yandex", "Yandex Mail", "imap.yandex.com", "smtp.yandex.com", Sentence("app password"), Sentence("In Yandex Mail: Settings, Mail clients, switch IMAP on; create an app password for mail at id.yandex.com."), domains=("yandex.com", "yandex.ru", "ya.ru", "yandex.kz", "yandex.by", "yandex.com.tr"), sent_names=("Sent", "Отправленные"), notes="The whole address is the user name for own domains too."),
    Provider("mail.ru", "Mail.ru", "imap.mail.ru", "smtp.mail.ru", Sentence("app password (пароль для внешнего приложения)"), Sentence("In Mail.ru's account: Security, passwords for external applications, create one; the account's own password is refused."), domains=("mail.ru", "inbox.ru", "list.ru", "bk.ru", "internet.ru"), sent_names=("Отправленные",), notes="No IDLE."),
    Provider("naver", "Naver Mail", "imap.naver.com", "smtp.naver.com", Sentence("password, or app password"), Sentence("In Naver Mail: Settings, POP3/IMAP, switch IMAP on; with 2-step login create an app password."), domains=("naver.com",), imap_user="local", smtp_user="local", smtp_port=587, smtp_security="starttls", sent_names=("Sent Messages", "보낸메일함"), notes="SMTP also 465. No IDLE."),
    Provider("daum", "Daum Mail", "imap.daum.net", "smtp.daum.net", Sentence("password, or app password"), Sentence("In Daum Mail: Settings, IMAP/POP3, switch IMAP on; with 2-step login create an app password."), domains=("daum.net", "hanmail.net"), sent_names=("보낸편지함",), notes="Password kind unverified."),
    Provider("icloud", "iCloud Mail", "imap.mail.me.com", "smtp.mail.me.com", Sentence("app-specific password"), Sentence("At account.apple.com: Sign-In and Security, App-Specific Passwords, create one."), domains=("icloud.com", "me.com", "mac.com"), imap_user="local", smtp_port=587, smtp_security="starttls", files_sent="unknown", sent_names=("Sent Messages",)),
    Provider("godaddy", "GoDaddy Workspace", "imap.secureserver.net", "smtpout.secureserver.net", Sentence("mailbox password"), Sentence("Use the mailbox's own password. Many GoDaddy mailboxes are Microsoft 365 or Titan: then choose that preset."), sent_names=("Sent Items",)),
    Provider("titan", "Titan", "imap.titan.email", "smtp.titan.email", Sentence("mailbox password"), Sentence("Use the mailbox's own password and allow third-party apps in Titan's settings."), sent_names=("Sent", "INBOX.Sent"), notes="SMTP host unverified."),
    Provider("hostinger", "Hostinger", "imap.hostinger.com", "smtp.hostinger.com", Sentence("mailbox password"), _MAILBOX_PASSWORD, sent_names=("INBOX.Sent", "Sent"), notes="SMTP host unverified."),
    Provider("generic", "Own mail server (cPanel and the like)", "mail.{domain}", "mail.{domain}", Sentence("mailbox password"), _MAILBOX_PASSWORD, files_sent="unknown", sent_names=("INBOX.Sent", "Sent"), notes="Folders often under INBOX."),
)
# fmt: on

ALIASES: dict[str, str] = {
    "163": "netease",
    "126": "netease",
    "yeah": "netease",
    "foxmail": "qq",
    "tencent": "exmail",
    "hotmail": "outlook",
    "office365": "m365",
    "google": "gmail",
    "workspace": "gmail",
    "mailru": "mail.ru",
    "cpanel": "generic",
}
"""Other names a config may use for a preset."""
