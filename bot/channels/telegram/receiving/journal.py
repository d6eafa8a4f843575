"""Updates that were acknowledged before they could be worked off, kept in a file until they are: lines of JSON.

An update is a line; a number on a line of its own says that the update of this number is done. What is kept is on the
disk (fsync) when `keep` returns; what is done may be forgotten by a power cut, and then counts as repeated. Once all is
done the file is emptied: nothing that somebody wrote stays. One process at a time owns it.
"""

import asyncio
import fcntl
import logging
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

import msgspec

from bot.channels.telegram.readable import read_json
from bot.channels.telegram.receiving.updates import LARGEST, Raw, id_of

log = logging.getLogger(__name__)

READ: Final = frozenset(
    "update_id message edited_message callback_query my_chat_member new_chat_member chat from id type status "
    "message_id date edit_date text caption media_group_id data reply_markup inline_keyboard callback_data".split()
)
"""What is read of an update. Of all else only that it was there is kept: names, numbers, places, who forwarded it."""
MOST: Final = 20_000
"""So many updates are kept at most; what comes after that waits at Telegram."""
RESERVE: Final = 4 * 1024 * 1024
"""Bytes held back beside it for when the disk is full, some ten thousand updates: what nobody can see beyond the first
hundred at Telegram may be an emergency."""


class Journal:
    """The file at `path`, made if it is not there. OSError when it cannot be opened or another process owns it."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            self._open = _left_in(path.read_bytes())
        except OSError:
            os.close(self._file)
            raise
        _sync_folder(path.parent)
        self._reserve = path.with_suffix(".reserve")
        if not self._open:
            self._empty()

    @property
    def left(self) -> Sequence[Raw]:
        """What is kept and not done, in the order in which it came."""
        return list(self._open.values())

    def __len__(self) -> int:
        return len(self._open)

    @property
    def has_room(self) -> bool:
        """May more be kept?"""
        return len(self._open) < MOST

    async def keep(self, updates: Iterable[Raw]) -> bool:
        """Whether they are safe on the disk now; where not, nothing of them is kept."""
        new = {number: raw for raw in updates if (number := id_of(raw)) is not None}
        lines = b"".join(msgspec.json.encode(_as_read(raw)) + b"\n" for raw in new.values())
        try:
            await asyncio.to_thread(self._write, lines)
        except OSError as fault:
            log.error("updates cannot be kept on the disk (%s): they wait at Telegram", type(fault).__name__)
            return False
        self._open |= new
        return True

    def _write(self, lines: bytes) -> None:
        """All of it and safely, if need be in the place of the reserve; OSError when there is none left."""
        try:
            _write(self._file, lines)
        except OSError:
            if not self._reserve.exists():
                raise
            self._reserve.unlink()
            log.warning("the disk is full: updates are kept in the place that was held back for that")
            _write(self._file, lines)

    def _empty(self) -> None:
        """Nothing is left to be done: no word stays, and place is held back for the next time."""
        os.ftruncate(self._file, 0)
        if not self._reserve.exists():
            _hold_back(self._reserve)

    def done(self, number: int) -> None:
        """The update of this number was worked off."""
        if self._open.pop(number, None) is None:
            return
        try:
            if self._open:
                _append(self._file, b"%d\n" % number)
            else:
                self._empty()
        except OSError as fault:
            log.warning("the journal cannot be written (%s): an update may be repeated", type(fault).__name__)

    def close(self) -> None:
        """Lets another process have it."""
        os.close(self._file)


def _as_read(part: Any) -> Any:
    """The same without what nobody reads, and as it can be written down: half a letter and huge numbers cannot."""
    if isinstance(part, dict):
        return {name: _as_read(value) if name in READ else _that_it_was(value) for name, value in part.items()}
    if isinstance(part, list):
        return [_as_read(one) for one in part]
    if isinstance(part, str):
        return part.encode("utf-8", "replace").decode()
    return 0 if isinstance(part, int) and abs(part) > LARGEST else part


def _that_it_was(value: Any) -> Any:
    """A value of the same kind that says nothing but whether there was any."""
    if isinstance(value, dict):
        return {"was": True} if value else {}
    return "" if isinstance(value, str) else bool(value)


def _write(file: int, lines: bytes) -> None:
    """All of it and safe on the disk when it returns, or OSError."""
    _append(file, lines)
    os.fsync(file)


def _append(file: int, lines: bytes) -> None:
    """All of it, or OSError and nothing of it: half a line would spoil the next."""
    length = os.fstat(file).st_size
    try:
        left = memoryview(lines)
        while left:
            left = left[os.write(file, left) :]
    except OSError:
        os.ftruncate(file, length)
        raise


def _left_in(content: bytes) -> dict[int, Raw]:
    """The updates that are not done. A line that cannot be read was never acknowledged: it is passed over."""
    left: dict[int, Raw] = {}
    for line in content.splitlines():
        try:
            read = read_json(line)
        except ValueError:
            continue
        if type(read) is int:
            left.pop(read, None)
        elif (number := id_of(read)) is not None:
            left[number] = read
    return left


def _hold_back(path: Path) -> None:
    """Takes RESERVE bytes of the disk, if it has them, in a file that holds nothing."""
    reserve = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        os.posix_fallocate(reserve, 0, RESERVE)
    except (OSError, AttributeError):  # a full disk; a system that has no such call
        path.unlink()
    finally:
        os.close(reserve)


def _sync_folder(folder: Path) -> None:
    """A new file is safe only once its folder is."""
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
