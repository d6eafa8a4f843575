"""Updates that wait on the disk: there until they are done, also after a crash, and gone then."""

import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.channels.telegram.receiving.journal import RESERVE, Journal
from bot.channels.telegram.receiving.reading import Reader
from flows import Unreadable

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


async def test_what_is_kept_after_a_full_disk_is_not_spoilt_by_what_was_begun(path: Path) -> None:
    journal = Journal(path)
    await journal.keep(UPDATES[:1])
    with limited(len(content(path)) + 10):  # half a line fits, and not even its end
        assert not await journal.keep(UPDATES[1:2])
        journal.done(UPDATES[0]["update_id"] + 10**12)
    assert await journal.keep(UPDATES[1:])
    journal.close()
    assert list(Journal(path).left) == UPDATES


@contextmanager
def limited(length: int) -> Iterator[None]:
    """Files of this process may grow to so many bytes only, as on a disk that is full then."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (length, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


async def test_of_what_nobody_reads_only_that_it_was_there_is_kept(path: Path) -> None:
    forwarded = {"forward_origin": {"type": "hidden_user", "sender_user_name": "Zelda"}, "author_signature": "Zelda"}
    places = {"location": {"latitude": 60.17}, "venue": {"address": "Zelda Street 5"}, "poll": {"question": "Zelda?"}}
    message = {"message_id": 1, "chat": {"id": 7}, "caption": "hello", "photo": [{"file_id": "Zelda"}]}
    journal = Journal(path)
    await journal.keep([{"update_id": 9, "message": {**message, **forwarded, **places}}])
    assert b"Zelda" not in content(path)
    assert b"60.17" not in content(path)
    journal.close()
    (left,) = Journal(path).left
    reading = Reader("thora_bot", ()).read(left, at=5)
    assert reading is not None
    assert reading.event == Unreadable(at=5, kind="photo", caption="hello")


async def test_what_cannot_be_written_down_is_kept_as_it_can(path: Path) -> None:
    message = {"chat": {"id": 7}, "date": 10**40, "text": "half \ud83d"}
    journal = Journal(path)
    assert await journal.keep([{"update_id": 9, "message": message}])
    journal.close()
    (left,) = Journal(path).left
    assert left["message"] == {"chat": {"id": 7}, "date": 0, "text": "half ?"}


async def test_a_line_that_is_nested_too_deeply_ends_no_start(path: Path) -> None:
    journal = Journal(path)
    os.write(journal._file, b"[" * 100_000 + b'\n{"update_id":5,"x":' + b"[" * 5_000 + b"]" * 5_000 + b"}\n")
    journal.close()
    assert [raw["update_id"] for raw in Journal(path).left] == [5]


async def test_the_folder_it_makes_is_for_its_owner_alone(path: Path) -> None:
    Journal(path)
    assert mode(path.parent) & 0o077 == 0


async def test_a_full_disk_still_keeps_what_the_reserve_holds(path: Path) -> None:
    journal = Journal(path)
    reserve = path.with_suffix(".reserve")
    if not reserve.exists():
        pytest.skip("no place can be held back here")
    assert held(reserve) == RESERVE
    assert mode(reserve) & 0o077 == 0
    with limited(10):  # nothing fits ...
        assert not await journal.keep(UPDATES)
    assert not reserve.exists(), "... and it was given up for that"
    assert await journal.keep(UPDATES)
    for number in (5, 6, 7):
        journal.done(number)
    assert held(reserve) == RESERVE, "once there is room it is held back again"


def held(path: Path) -> int:
    return path.stat().st_blocks * 512
