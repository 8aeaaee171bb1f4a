"""Folders that a cloud service copies to other machines: the home folder lies in none of them.

Such a service copies a database while it is written, each of its files for itself, and puts older ones back: mails and
what a person typed are lost or doubled. It also hands every buyer's mail to somebody else's server. Folders are known
by their names, by the marks a service leaves in them, and by where it says that its folder is.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from mailmate.errors import BadConfig
from mailmate.sentences import Sentence

_BY_NAME = (
    ("OneDrive", ("onedrive",), ("onedrive -", "onedrive-")),
    ("Dropbox", ("dropbox",), ("dropbox (",)),
    ("iCloud", ("iclouddrive", "icloud drive", "mobile documents", "com~apple~clouddocs"), ("icloud~",)),
    ("Nutstore (坚果云)", ("nutstore", "nutstore files", "坚果云", "我的坚果云"), ()),
    ("Google Drive", ("google drive", "googledrive", "google 云端硬盘", "谷歌云端硬盘"), ("googledrive-",)),
    ("Baidu (百度网盘)", ("baidusyncdisk",), ()),
    ("WPS (WPS云盘)", ("wpsdrive", "wps云盘", "wps cloud files"), ()),
)
"""A service, and how the folders it makes are called or begin, in small letters."""
_DRIVE_ROOT = ("my drive", "我的云端硬盘", "shared drives", "共享云端硬盘")
"""What stands right below the letter that Google's drive gets on Windows."""
_MAC_ROOT = "cloudstorage"
"""The folder in ~/Library in which macOS keeps every service's (OneDrive-Personal, GoogleDrive-…, Box-Box)."""
_MARKS = (
    ("Dropbox", (".dropbox.cache",)),
    ("Google Drive", (".tmp.drivedownload", ".tmp.driveupload")),
    ("OneDrive", (".849C9593-D756-4E56-8D6E-42412F2A707B",)),
)
"""What a service leaves at the top of its folder, however that is called."""
_TOLD = (("OneDrive", ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")),)
"""The variables in which a service tells Windows programs where its folder is."""


def refuse_cloud_folder(home: Path, environment: Mapping[str, str] = os.environ) -> None:
    """Raise `BadConfig` where the home folder lies in a folder that a known cloud service copies to other machines."""
    service = cloud_service_of(home, environment)
    if service:
        raise BadConfig(
            Sentence(
                "{home} lies in a folder of {service}, which copies a database while it is written: mails and what you"
                " typed would be lost or doubled, and every mail would lie on that service's servers.",
                {"home": str(home), "service": service},
            ),
            Sentence(
                "Move the folder to one that is not synchronised (moving it moves everything) and name it with --home"
                " or MAILMATE_HOME. For copies elsewhere there is `mailmate backup`."
            ),
        )


def cloud_service_of(home: Path, environment: Mapping[str, str] = os.environ) -> str:
    """Return the cloud service in whose folder a path lies, followed through links too; empty where none is known."""
    return _service_of(home, environment) or _service_of(home.resolve(), environment)


def _service_of(home: Path, environment: Mapping[str, str]) -> str:
    told = ((name, environment.get(variable, "")) for name, variables in _TOLD for variable in variables)
    return next((name for name, folder in told if folder and home.is_relative_to(folder)), "") or next(
        filter(None, (_by_name(one) or _by_mark(one) for one in (home, *home.parents))), ""
    )


def _by_name(folder: Path) -> str:
    name, above = folder.name.lower(), folder.parent.name.lower()
    if above == _MAC_ROOT and folder.parent.parent.name.lower() == "library":
        return next(
            (one for one, _, begins in _BY_NAME if begins and name.startswith(begins)), folder.name.partition("-")[0]
        )
    if folder.drive and folder.parent == Path(folder.anchor) and name in _DRIVE_ROOT:
        return "Google Drive"
    return next((one for one, names, begins in _BY_NAME if name in names or (begins and name.startswith(begins))), "")


def _by_mark(folder: Path) -> str:
    return next((name for name, marks in _MARKS if any((folder / mark).exists() for mark in marks)), "")
