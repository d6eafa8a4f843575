"""Updates that wait on the disk: there until they are done, also after a crash, and gone then."""

import os
from pathlib import Path

import pytest

from bot.channels.telegram.receiving.journal import Journal

UPDATES = [{"update_id": n, "message": {"text": f"words {n}"}} for n in (5, 6, 7)]


def content(path: Path) -> bytes:
    return path.read_bytes()


def mode(path: Path) -> int:
    return path.stat().st_mode


def full_disk() -> int:
    try:
        return os.open("/dev/full", os.O_WRONLY)
    except FileNotFoundError:
        pytest.skip("there is no such device here")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "updates.jsonl"


async def test_what_is_kept_and_not_done_is_there_after_a_crash(path: Path) -> None:
    journal = Journal(path)
    assert await journal.keep(UPDATES)
    journal.done(6)
    journal.close()
    again = Journal(path)
    assert list(again.left) == [UPDATES[0], UPDATES[2]]
    assert len(again) == 2


async def test_once_all_is_done_no_word_is_left(path: Path) -> None:
    journal = Journal(path)
    await journal.keep(UPDATES)
    assert b"words" in content(path)
    for number in (5, 6, 7):
        journal.done(number)
    assert content(path) == b""
    assert list(journal.left) == []


async def test_nobody_else_can_read_it(path: Path) -> None:
    await Journal(path).keep(UPDATES)
    assert mode(path) & 0o077 == 0


async def test_half_a_line_spoils_nothing(path: Path) -> None:
    journal = Journal(path)
    await journal.keep(UPDATES[:1])
    journal.close()
    with path.open("ab") as file:
        file.write(b'{"update_id": 9, "mess\n\xff\n')
    again = Journal(path)
    assert list(again.left) == UPDATES[:1]
    await again.keep(UPDATES[1:])
    again.close()
    assert list(Journal(path).left) == UPDATES


async def test_a_second_process_does_not_get_it(path: Path) -> None:
    first = Journal(path)
    with pytest.raises(OSError, match=r"."):
        Journal(path)
    first.close()
    Journal(path)


async def test_a_full_disk_keeps_nothing_and_is_told(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    journal = Journal(path)
    os.dup2(full_disk(), journal._file)
    assert not await journal.keep(UPDATES)
    assert list(journal.left) == []
    assert "words" not in caplog.text


async def test_it_does_not_keep_who_somebody_is(path: Path) -> None:
    chat = {"id": 7, "type": "private", "first_name": "Zelda", "username": "zelda_runs"}
    contact = {"phone_number": "+3580000", "first_name": "Zelda"}
    message = {"message_id": 1, "chat": chat, "from": {**chat, "is_bot": False}, "text": "hello", "contact": contact}
    journal = Journal(path)
    await journal.keep([{"update_id": 9, "message": message}])
    journal.close()

    kept = content(path)
    assert b"hello" in kept
    assert not any(name in kept for name in (b"Zelda", b"zelda_runs", b"+3580000"))
    again = Journal(path)
    assert again.left[0]["message"]["chat"]["id"] == 7
    assert "contact" in again.left[0]["message"]
