"""A backup is whole while others write, is never written over, and can be put back."""

from __future__ import annotations

import json
import stat
import subprocess
import sys
import threading
import zipfile
from pathlib import Path

import pytest

from mailmate.desk.care.backup import make_backup, restore_backup
from mailmate.desk.care.forget import forget, read_who
from mailmate.desk.wiring import open_desk
from mailmate.errors import BadInput, StorageFailed, TryLater, WrongUse
from mailmate.store.database import open_database
from mailmate.trade.listing import View
from mailmate.trade.outbox import State
from tests.store_samples import NOW, arrival, item, keep, keep_read, new_database

CONFIG = '[me]\nname = "Iris Shen"\n'


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "home"
    with new_database(home / "mailmate.db") as db:
        keep_read(db, 1)
    (home / "config.toml").write_text(CONFIG, encoding="utf-8")
    (home / "phrases.txt").write_text("With best regards\n\n", encoding="utf-8")
    (home / "knowledge" / "files").mkdir(parents=True)
    (home / "knowledge" / "files" / "价目表.txt").write_text("SK-1", encoding="utf-8")
    (home / "prompts").mkdir()
    (home / "prompts" / "reply.md").write_text("Be short.", encoding="utf-8")
    for left_out in ("logs", "pages", "attachments", "locks"):
        (home / left_out).mkdir()
        (home / left_out / "file.log").write_text("x", encoding="utf-8")
    return home


def test_a_backup_holds_the_database_and_the_users_own_files_and_nothing_else(home: Path, tmp_path: Path, run):
    code, out, _ = run("backup", tmp_path / "b.zip", "--home", home, "--json")
    made = json.loads(out)
    with zipfile.ZipFile(tmp_path / "b.zip") as packed:
        names = packed.namelist()
    own = ["config.toml", "phrases.txt", "knowledge/files/价目表.txt", "prompts/reply.md"]
    assert (code, names, made["files"], made["mails"]) == (0, ["mailmate.db", *own], own, 1)
    assert made["bytes"] == (tmp_path / "b.zip").stat().st_size
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.zip", "home"]
    assert not list(home.glob("unfinished-*"))


@pytest.mark.skipif(sys.platform == "win32", reason="files of a person are private there by their folder")
def test_a_backup_is_private(home: Path, tmp_path: Path, run):
    run("backup", tmp_path / "b.zip", "--home", home)
    assert stat.S_IMODE((tmp_path / "b.zip").stat().st_mode) == 0o600


def test_what_lies_there_is_written_over_by_force_alone(home: Path, tmp_path: Path, run):
    target = tmp_path / "b.zip"
    target.write_bytes(b"precious")
    code, _, err = run("backup", target, "--home", home)
    assert (code, "--force" in err, target.read_bytes()) == (2, True, b"precious")
    code, out, _ = run("backup", target, "--home", home, "--force")
    assert (code, "1 mails and 4 files" in out, zipfile.is_zipfile(target)) == (0, True, True)


def test_without_a_name_it_lies_in_the_home_folder_and_says_so(home: Path, run):
    code, out, err = run("backup", "--home", home)
    (made,) = (home / "backups").iterdir()
    assert (code, str(made) in out, "another" in err) == (0, True, True)


def test_a_backup_made_while_another_process_writes_is_whole(home: Path, tmp_path: Path):
    program = (
        "import sys; from pathlib import Path; from mailmate.store.database import open_database\n"
        "from tests.store_samples import keep_read\n"
        "with open_database(Path(sys.argv[1])) as db:\n"
        "    for number in range(100, 300):\n"
        "        keep_read(db, number)\n"
        "        print(number, flush=True)\n"
    )
    root = Path(__file__).parent.parent
    writer = subprocess.Popen(
        [sys.executable, "-c", program, str(home / "mailmate.db")], cwd=root, stdout=subprocess.PIPE
    )
    assert writer.stdout
    writer.stdout.readline()
    with open_desk(home) as desk:
        made = [make_backup(desk, tmp_path / f"{number}.zip") for number in range(3)]
    assert writer.wait() == 0
    writer.stdout.close()
    assert 2 <= made[0].mails <= made[1].mails <= made[2].mails <= 201
    for one in made:
        restored = restore_backup(tmp_path / one.path.stem, one.path, NOW)
        with open_database(tmp_path / one.path.stem / "mailmate.db") as db:
            assert (db.check_integrity(), restored.mails) == (one.mails, one.mails)


def test_a_backup_does_not_wait_for_a_writer_nor_the_writer_for_it(home: Path, tmp_path: Path):
    with open_desk(home) as desk, open_database(home / "mailmate.db") as other:
        inside, done = threading.Event(), threading.Event()

        def write() -> None:
            with other.transaction():
                keep(other, 2)
                inside.set()
                done.wait(20)

        thread = threading.Thread(target=write)
        thread.start()
        inside.wait(20)
        desk.database.connections.change = lambda *_: 0  # type: ignore[method-assign] # its note would wait for the writer
        made = make_backup(desk, tmp_path / "b.zip")
        done.set()
        thread.join()
        assert (made.mails, other.mails.count(View.ALL)) == (1, 2)


def test_a_damaged_database_makes_no_backup(home: Path, tmp_path: Path):
    with open_database(home / "mailmate.db") as db:
        db.mails.keep([arrival(number) for number in range(2, 200)], None)
    content = bytearray((home / "mailmate.db").read_bytes())
    content[8192 * 40 : 8192 * 41] = b"\xff" * 8192
    (home / "mailmate.db").write_bytes(content)
    with open_desk(home) as desk, pytest.raises(StorageFailed):
        make_backup(desk, tmp_path / "b.zip")
    assert not list(tmp_path.glob("b.zip*"))


def test_restoring_brings_back_everything_and_fetching_goes_on(home: Path, tmp_path: Path, run):
    run("backup", tmp_path / "b.zip", "--home", home)
    code, out, err = run("backup", tmp_path / "b.zip", "--restore", "--home", tmp_path / "new")
    assert (code, "1 mails and 4 files" in out, "mailmate poll" in err) == (0, True, True)
    assert (tmp_path / "new" / "config.toml").read_text(encoding="utf-8") == CONFIG
    assert (tmp_path / "new" / "knowledge" / "files" / "价目表.txt").read_text(encoding="utf-8") == "SK-1"
    with open_database(tmp_path / "new" / "mailmate.db", create=False) as db:
        assert db.mails.raw(1).data == arrival(1).raw.data
        assert db.connections.value("PRAGMA journal_mode") == "wal"
        assert keep(db, 2) == 2


def test_a_home_in_use_is_put_aside_by_force_alone_and_kept(home: Path, tmp_path: Path, run):
    run("backup", tmp_path / "b.zip", "--home", home)
    with open_database(home / "mailmate.db") as db:
        keep(db, 2)
    assert run("backup", tmp_path / "b.zip", "--restore", "--home", home)[0] == 2
    code, out, _ = run("backup", tmp_path / "b.zip", "--restore", "--force", "--json", "--home", home)
    aside = Path(json.loads(out)["aside"])
    with open_database(home / "mailmate.db") as now, open_database(aside / "mailmate.db") as before:
        assert (code, now.mails.count(View.ALL), before.mails.count(View.ALL)) == (0, 1, 2)
    assert (aside / "config.toml").exists()


def test_a_database_somebody_has_open_is_not_put_aside(home: Path, tmp_path: Path, run):
    run("backup", tmp_path / "b.zip", "--home", home)
    with open_database(home / "mailmate.db") as db:
        db.mails.count(View.ALL)
        with pytest.raises(TryLater, match="in use"):
            restore_backup(home, tmp_path / "b.zip", NOW, force=True)
    assert restore_backup(home, tmp_path / "b.zip", NOW, force=True).mails == 1


def test_nothing_leaves_by_itself_after_restoring(home: Path, tmp_path: Path):
    with open_desk(home) as desk:
        desk.database.outbox.approve(item(1))
        desk.database.outbox.approve(item(2))
        desk.database.outbox.claim(NOW)
        make_backup(desk, tmp_path / "b.zip")
    restored = restore_backup(tmp_path / "new", tmp_path / "b.zip", NOW)
    with open_database(tmp_path / "new" / "mailmate.db") as db:
        assert restored.held == 2
        assert sorted(item.state for item in db.outbox.items()) == [State.HELD, State.UNSURE]
        assert db.outbox.claim(NOW.replace(year=2030)) is None


def test_whom_a_backup_brings_back_is_told_and_new_copies_of_their_mails_are_left_out(home: Path, tmp_path: Path, run):
    with open_desk(home) as desk:
        make_backup(desk, tmp_path / "b.zip")
        forget(desk, read_who(desk, "ana@buyer.example"))
    code, _, err = run("backup", tmp_path / "b.zip", "--restore", "--force", "--home", home)
    assert (code, "1 names were forgotten" in err) == (0, True)
    with open_desk(home) as desk:
        assert forget(desk, read_who(desk, "ana@buyer.example")).counts["mails of theirs"] == 1
        assert desk.database.mails.keep([arrival(1)]) == [(0, False)]


@pytest.mark.parametrize(
    ("names", "why"),
    [
        (["config.toml"], "no backup"),
        (["mailmate.db", "../evil.txt"], "no backup"),
        (["mailmate.db", "knowledge/../../evil.txt"], "no backup"),
        (["mailmate.db", "C:/evil.txt"], "no backup"),
        (["mailmate.db", "run.exe"], "no backup"),
        ([], "no backup"),
    ],
)
def test_a_zip_that_is_no_backup_touches_nothing(tmp_path: Path, names, why):
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as packed:
        for name in names:
            packed.writestr(name, "x")
    with pytest.raises(BadInput, match=why):
        restore_backup(tmp_path / "new", tmp_path / "b.zip", NOW)
    assert [path.name for path in (tmp_path / "new").rglob("*") if path.suffix not in (".lock", "")] == []


def test_a_file_that_is_no_zip_or_was_cut_is_named(home: Path, tmp_path: Path, run):
    (tmp_path / "b.zip").write_bytes(b"no zip")
    assert run("backup", tmp_path / "b.zip", "--restore", "--home", tmp_path / "new")[0] == 65
    run("backup", tmp_path / "good.zip", "--home", home)
    whole = bytearray((tmp_path / "good.zip").read_bytes())
    whole[400:420] = b"\0" * 20
    (tmp_path / "b.zip").write_bytes(whole)
    with pytest.raises(BadInput, match="damaged"):
        restore_backup(tmp_path / "new", tmp_path / "b.zip", NOW)
    assert not (tmp_path / "new" / "mailmate.db").exists()


def test_a_restore_that_was_killed_before_the_database_was_in_place_is_run_again(home: Path, tmp_path: Path, run):
    run("backup", tmp_path / "b.zip", "--home", home)
    new = tmp_path / "new"
    restore_backup(new, tmp_path / "b.zip", NOW)
    (new / "mailmate.db").unlink()
    (new / "unfinished-old").mkdir()
    assert restore_backup(new, tmp_path / "b.zip", NOW).aside
    assert ((new / "mailmate.db").exists(), (new / "unfinished-old").exists()) == (True, False)


def test_the_name_of_the_file_is_asked_for(tmp_path: Path, run):
    assert run("backup", "--restore", "--home", tmp_path)[0] == 2
    with pytest.raises(WrongUse), new_database(tmp_path / "mailmate.db"):
        restore_backup(tmp_path, _zip_of(tmp_path), NOW)


def _zip_of(folder: Path) -> Path:
    path = folder / "b.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("mailmate.db", "x")
    return path
