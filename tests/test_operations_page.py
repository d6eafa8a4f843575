"""The commands of docs/operations.md and docs/security.md do what the pages say: they are run as they are written."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot.storage.calls.connect import connect
from bot.storage.results import Writing
from bot.storage.servers import embedded
from bot.storage.store import Store

HOUSE = Path(__file__).parents[1]


def blocks(page: str, word: str) -> list[str]:
    """The shell blocks of a page that hold a word."""
    text = (HOUSE / "docs" / page).read_text("utf-8")
    return [block for block in re.findall(r"```sh\n(.*?)```", text, re.DOTALL) if word in block]


def shell(script: str, folder: Path, **environment: str) -> str:
    done = subprocess.run(
        ["sh", "-euc", script],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


async def kept(data: Path, *, write: bool) -> bytes | None:
    """What the server of a folder holds of a chat, written there before or not."""
    server = embedded.start(data)
    store = Store(connect(server.url), b"secret", keep_seconds=3600)
    if write:
        given = {"update_id": 7, "version": 0, "session": b"answers", "payloads": [], "token": "t", "due": None}
        await store.commit("telegram:1", Writing(**given))  # type: ignore[arg-type]
    stored = await store.load("telegram:1")
    await store.close()
    server.close()
    return stored.session


async def test_a_back_up_brings_back_what_was_kept(tmp_path: Path) -> None:
    data, elsewhere = tmp_path / "data", tmp_path / "elsewhere"
    assert await kept(data, write=True) == b"answers"
    back_up, restore = (block for block in blocks("operations.md", "thora-backup.tgz"))
    shell(back_up, tmp_path, DATA_DIR=str(data))
    shutil.rmtree(data)
    shell(restore, tmp_path, DATA_DIR=str(elsewhere))
    assert elsewhere.stat().st_mode & 0o777 == 0o700
    assert await kept(elsewhere, write=False) == b"answers"


async def test_a_back_up_of_a_running_bot_is_whole_up_to_its_last_command(tmp_path: Path) -> None:
    data, elsewhere = tmp_path / "data", tmp_path / "elsewhere"
    running = embedded.start(data)
    assert await kept(data, write=True) == b"answers"
    back_up, restore = (block for block in blocks("operations.md", "thora-backup.tgz"))
    shell(back_up, tmp_path, DATA_DIR=str(data))
    running.close()
    shell(restore, tmp_path, DATA_DIR=str(elsewhere))
    (log,) = elsewhere.glob("appendonlydir/*.incr.aof")
    log.write_bytes(log.read_bytes() + b"*3\r\n$3\r\nSE")  # cut off in the middle of a command
    assert await kept(elsewhere, write=False) == b"answers"


async def test_the_server_that_is_brought_along_is_asked_as_the_page_says(tmp_path: Path) -> None:
    (block,) = blocks("operations.md", "execute_command")
    here = block.replace(".venv/bin/python", sys.executable)
    for folder in (tmp_path / "data", tmp_path / ("a_folder_of_a_very_long_name" * 5)):  # its socket lies elsewhere
        running = embedded.start(folder)
        assert "used_memory" in shell(here, tmp_path, DATA_DIR=str(folder))
        running.close()


@pytest.mark.skipif(shutil.which("openssl") is None, reason="the page encrypts with openssl")
def test_an_encrypted_back_up_is_unreadable_and_can_be_read_back(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "session").write_text("my chest feels tight")
    (tmp_path / "backup.key").write_text("a key for this test\n")
    (block,) = blocks("security.md", "backup.key")
    assert "./session" in shell(block, tmp_path, DATA_DIR="data")
    assert b"chest" not in (tmp_path / "thora-backup.tgz.enc").read_bytes()


@pytest.mark.skipif(shutil.which("openssl") is None, reason="the page makes a password with openssl")
def test_the_env_file_of_the_page_holds_what_compose_wants(tmp_path: Path) -> None:
    shutil.copy(HOUSE / ".env.example", tmp_path)
    (block,) = blocks("operations.md", "cp .env.example")
    shell(block[: block.index("docker")], tmp_path)
    text = (tmp_path / ".env").read_text("utf-8")
    assert re.search(r"^TELEGRAM_BOT_TOKEN=123456:", text, re.MULTILINE)
    assert re.search(r"^REDIS_PASSWORD=[0-9a-f]{64}$", text, re.MULTILINE)
    assert (tmp_path / ".env").stat().st_mode & 0o777 == 0o600
