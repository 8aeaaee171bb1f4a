"""Folder names as servers spell them: modified UTF-7 (RFC 3501 5.1.3), and what a folder is for.

A role comes from the server's own flag (RFC 6154, or Gmail's old XLIST), else from a name at the top of the
personal folders. No server is asked here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mailmate.mail.model import Folder

_ROLE_FLAGS = {
    "\\sent": "sent",
    "\\drafts": "drafts",
    "\\trash": "trash",
    "\\junk": "junk",
    "\\spam": "junk",
    "\\archive": "archive",
    "\\all": "all",
    "\\allmail": "all",
    "\\inbox": "inbox",
}

_ROLE_NAMES: dict[str, tuple[str, ...]] = {
    "sent": (
        "Sent",
        "Sent Items",
        "Sent Messages",
        "Sent Mail",
        "Sent-Mail",
        "已发送",
        "已发送邮件",
        "已发邮件",
        "寄件備份",
        "已傳送郵件",
        "寄件夾",
        "已傳送",
        "보낸메일함",
        "보낸 메일함",
        "보낸편지함",
        "보낸 편지함",
        "보낸 편지",
        "送信済み",
        "送信済みアイテム",
        "送信済みメール",
        "Gönderilmiş Öğeler",
        "Gönderilenler",
        "Gönderilmiş Postalar",
        "Отправленные",
        "Надіслані",
        "Enviados",
        "Elementos enviados",
        "Mensajes enviados",
        "Correo enviado",
        "Itens enviados",
        "Mensagens enviadas",
        "E-mails enviados",
        "Gesendet",
        "Gesendete Elemente",
        "Gesendete Objekte",
        "Gesendete Nachrichten",
        "Éléments envoyés",
        "Messages envoyés",
        "Envoyés",
        "Posta inviata",
        "Inviati",
        "Elementi inviati",
        "Verzonden",
        "Verzonden items",
        "Wysłane",
        "Elementy wysłane",
        "Đã gửi",
        "Thư đã gửi",
        "ส่งแล้ว",
        "จดหมายที่ส่ง",
        "รายการที่ส่ง",
        "العناصر المرسلة",
        "البريد المرسل",
        "المرسل",
        "Terkirim",
        "Item Terkirim",
        "Pesan Terkirim",
        "Odeslané",
        "Odeslaná pošta",
        "Skickat",
        "Sendt",
        "Απεσταλμένα",
    ),
    "drafts": (
        "Drafts",
        "Draft",
        "草稿箱",
        "草稿",
        "草稿夹",
        "草稿夾",
        "임시보관함",
        "임시 보관함",
        "下書き",
        "Taslaklar",
        "Черновики",
        "Чернетки",
        "Borradores",
        "Rascunhos",
        "Entwürfe",
        "Brouillons",
        "Bozze",
        "Concepten",
        "Wersje robocze",
        "Szkice",
        "Thư nháp",
        "ร่าง",
        "จดหมายร่าง",
        "المسودات",
        "مسودات",
        "Draf",
        "Konsep",
        "Koncepty",
        "Utkast",
        "Kladder",
        "Πρόχειρα",
    ),
    "trash": (
        "Trash",
        "Deleted Items",
        "Deleted Messages",
        "Deleted",
        "Bin",
        "已删除",
        "已删除邮件",
        "已删除郵件",
        "刪除的郵件",
        "刪除郵件",
        "已刪除的郵件",
        "垃圾桶",
        "휴지통",
        "지운편지함",
        "지운 편지함",
        "ゴミ箱",
        "削除済みアイテム",
        "Çöp Kutusu",
        "Çöp",
        "Silinmiş Öğeler",
        "Корзина",
        "Удаленные",
        "Удалённые",
        "Кошик",
        "Papelera",
        "Elementos eliminados",
        "Eliminados",
        "Lixeira",
        "Lixo",
        "Itens excluídos",
        "Papierkorb",
        "Gelöschte Elemente",
        "Gelöscht",
        "Corbeille",
        "Éléments supprimés",
        "Messages supprimés",
        "Cestino",
        "Posta eliminata",
        "Prullenbak",
        "Verwijderde items",
        "Kosz",
        "Elementy usunięte",
        "Thùng rác",
        "ถังขยะ",
        "المهملات",
        "العناصر المحذوفة",
        "سلة المهملات",
        "Sampah",
        "Koš",
        "Papperskorgen",
        "Papirkurv",
        "Κάδος απορριμμάτων",
    ),
    "junk": (
        "Junk",
        "Spam",
        "Junk Email",
        "Junk E-mail",
        "Junk Mail",
        "Bulk Mail",
        "Bulk",
        "垃圾邮件",
        "垃圾箱",
        "廣告信",
        "广告邮件",
        "垃圾郵件",
        "스팸메일함",
        "스팸 메일함",
        "스팸편지함",
        "스팸함",
        "정크 메일",
        "迷惑メール",
        "迷惑メール フォルダー",
        "Önemsiz E-posta",
        "Önemsiz",
        "Gereksiz",
        "İstenmeyen",
        "Спам",
        "Нежелательная почта",
        "Correo no deseado",
        "No deseado",
        "Lixo eletrônico",
        "Lixo Eletrónico",
        "Junk-E-Mail",
        "Werbung",
        "Courrier indésirable",
        "Indésirables",
        "Pourriel",
        "Posta indesiderata",
        "Ongewenste e-mail",
        "Wiadomości-śmieci",
        "Thư rác",
        "อีเมลขยะ",
        "จดหมายขยะ",
        "البريد غير الهام",
        "بريد مزعج",
        "غير مرغوب",
        "Spammail",
        "Nevyžádaná pošta",
        "Skräppost",
        "Ανεπιθύμητα",
    ),
    "archive": (
        "Archive",
        "Archives",
        "归档",
        "存档",
        "封存",
        "보관함",
        "アーカイブ",
        "Arşiv",
        "Архив",
        "Archivo",
        "Arquivo",
        "Archiv",
        "Archiviati",
        "Archief",
        "Archiwum",
    ),
    "all": (
        "All Mail",
        "所有邮件",
        "所有郵件",
        "Alle Nachrichten",
        "Todos",
        "Tous les messages",
        "Вся почта",
        "Tüm Postalar",
    ),
}
_ROLE_BY_NAME = {name.casefold(): role for role, names in _ROLE_NAMES.items() for name in names}
_RANK = {name.casefold(): rank for names in _ROLE_NAMES.values() for rank, name in enumerate(names)}
_TOPS = ("inbox", "[gmail]", "[google mail]")
"""Parents whose children count as top folders: cPanel's prefix, and Gmail's."""

ListedFolder = tuple[Sequence[bytes], bytes | str | None, bytes | str | None]
"""Flags, delimiter and name, as one LIST answer gives them."""


def read_folders(listed: Iterable[ListedFolder], sent_names: Sequence[str] = ()) -> list[Folder]:
    """Turn LIST answers into folders; the first of several with one role is the one to write to.

    A role by flag comes before roles by name; `sent_names` are the provider's own, tried before our table.
    """
    ranked: list[tuple[int, Folder]] = []
    for flags, delimiter, name in listed:
        spelt = _spell(name)
        title = decode_name(spelt)
        words = {flag.decode("ascii", "replace").lower() for flag in flags if isinstance(flag, bytes)}
        role, rank = _find_role(words, title, _spell(delimiter) if delimiter else "", sent_names)
        ranked.append((rank, Folder(spelt, title, role, _is_selectable(words, name))))
    return [folder for _, folder in sorted(ranked, key=lambda one: one[0])]


def decode_name(spelt: str) -> str:
    """Return a folder's name as a person reads it; a name that is no valid modified UTF-7 stays as it is spelt."""
    from imapclient.imap_utf7 import decode  # costs 70 ms, and only lists of folders need it

    if not spelt.isascii():
        return spelt
    try:
        title: str = decode(spelt.encode("ascii"))
        title.encode("utf-8")
    except ValueError:
        return spelt
    return spelt if any(character < " " for character in title) else title


def _spell(name: bytes | str | None) -> str:
    r"""Return the name as text; bytes above 127 that are no UTF-8 become `\xNN`, and cannot be opened."""
    if name is None:
        return "NIL"  # an unquoted folder of that very name
    return name.decode("utf-8", "backslashreplace") if isinstance(name, bytes) else name


def _is_selectable(flags: set[str], name: bytes | str | None) -> bool:
    is_spelt_whole = not isinstance(name, bytes) or _spell(name).encode() == name
    return is_spelt_whole and not flags & {"\\noselect", "\\nonexistent"}


def _find_role(flags: set[str], title: str, delimiter: str, sent_names: Sequence[str]) -> tuple[str, int]:
    """Return role and rank: 0 by flag or INBOX, then the provider's own names, then our table in its order."""
    if title.casefold() == "inbox":
        return "inbox", 0
    for flag in flags:
        if flag in _ROLE_FLAGS:
            return _ROLE_FLAGS[flag], 0
    if title in sent_names:
        return "sent", 1 + list(sent_names).index(title)
    top = _top_name(title, delimiter)
    if top in _ROLE_BY_NAME:
        return _ROLE_BY_NAME[top], 100 + _RANK[top]
    return "", 1000


def _top_name(title: str, delimiter: str) -> str:
    """Return the folded name of a folder at the top of the personal folders, or the empty string."""
    if not delimiter or delimiter not in title:
        return title.casefold()
    parent, _, rest = title.casefold().partition(delimiter)
    return rest if parent in _TOPS and delimiter not in rest else ""
