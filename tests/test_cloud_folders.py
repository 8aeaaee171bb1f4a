"""A home folder that a cloud service would copy while it is written is refused, with why and what to do."""

from __future__ import annotations

from pathlib import Path, PureWindowsPath

import pytest

from mailmate.config import Mailbox, Server
from mailmate.desk.care.cloud_folders import cloud_service_of, refuse_cloud_folder
from mailmate.desk.wiring import open_desk
from mailmate.errors import BadConfig
from tests.homes import make_home


@pytest.mark.parametrize(
    ("folders", "service"),
    [
        ("OneDrive/mailmate", "OneDrive"),
        ("OneDrive - Ningbo Seakeel/Documents/mailmate", "OneDrive"),
        ("onedrive/a/b/c", "OneDrive"),
        ("Dropbox/mail", "Dropbox"),
        ("Dropbox (Seakeel)/mail", "Dropbox"),
        ("iCloudDrive/mail", "iCloud"),
        ("Library/Mobile Documents/com~apple~CloudDocs/mail", "iCloud"),
        ("Nutstore/mail", "Nutstore (坚果云)"),
        ("Nutstore Files/我的坚果云/mail", "Nutstore (坚果云)"),
        ("坚果云/邮件", "Nutstore (坚果云)"),
        ("Google Drive/mail", "Google Drive"),
        ("Library/CloudStorage/GoogleDrive-iris@factory.example/My Drive/mail", "Google Drive"),
        ("Library/CloudStorage/Box-Box/mail", "Box"),
        ("BaiduSyncdisk/mail", "Baidu (百度网盘)"),
        ("WPSDrive/mail", "WPS (WPS云盘)"),
        ("mail", ""),
        ("OneDriver/mail", ""),
        ("dropbox-alternatives/mail", ""),
        ("My Drive/mail", ""),
        ("CloudStorage/Box-Box/mail", ""),
    ],
)
def test_a_service_is_known_by_the_folders_it_makes(tmp_path, folders, service):
    home = tmp_path / folders
    home.mkdir(parents=True)
    assert cloud_service_of(home, {}) == service


@pytest.mark.parametrize(
    ("mark", "service"), [(".dropbox.cache", "Dropbox"), (".tmp.driveupload", "Google Drive"), ("price.xlsx", "")]
)
def test_a_renamed_folder_is_known_by_what_the_service_leaves_in_it(tmp_path, mark, service):
    (tmp_path / "work" / mark).mkdir(parents=True)
    assert cloud_service_of(tmp_path / "work" / "mail", {}) == service


@pytest.mark.parametrize("variable", ["OneDrive", "OneDriveCommercial", "OneDriveConsumer"])
def test_a_renamed_folder_is_known_by_what_the_service_tells_windows_programs(tmp_path, variable):
    told = {variable: str(tmp_path / "work")}
    assert cloud_service_of(tmp_path / "work" / "mail", told) == "OneDrive"
    assert cloud_service_of(tmp_path / "works" / "mail", told) == ""


def test_a_link_into_a_synchronised_folder_is_followed(tmp_path):
    (tmp_path / "OneDrive" / "mail").mkdir(parents=True)
    (tmp_path / "mail").symlink_to(tmp_path / "OneDrive" / "mail", target_is_directory=True)
    assert cloud_service_of(tmp_path / "mail", {}) == "OneDrive"


def test_the_sentence_says_why_and_what_to_do(tmp_path):
    with pytest.raises(BadConfig) as refused:
        refuse_cloud_folder(tmp_path / "Dropbox" / "mail", {})
    assert "folder of Dropbox, which copies a database while it is written" in str(refused.value)
    assert "Move the folder" in str(refused.value.hint)


def test_no_desk_opens_in_such_a_folder_and_setup_asks_nothing(tmp_path, run):
    home = make_home(
        tmp_path / "OneDrive" / "mail",
        Mailbox(address="iris@factory.example", imap=Server(host="127.0.0.1", port=1, security="none")),
    )
    before = sorted(home.iterdir())
    with pytest.raises(BadConfig, match="OneDrive"), open_desk(home):
        pass
    for command in (["list"], ["doctor"], ["poll"], ["setup", "--address", "iris@163.com", "--skip-trial"]):
        code, out, err = run(*command, "--home", str(home))
        assert (code, out) == (78, ""), err
        assert "folder of OneDrive" in " ".join(err.split()), err
    assert sorted(home.iterdir()) == before


def test_windows_paths_are_split_at_their_own_strokes():
    assert PureWindowsPath(r"C:\Users\li\OneDrive - Seakeel\mail").parts[3] == "OneDrive - Seakeel"
    assert cloud_service_of(Path("/nowhere/OneDrive - Seakeel/mail"), {}) == "OneDrive"
