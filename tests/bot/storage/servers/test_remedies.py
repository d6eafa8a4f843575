"""A damaged append-only file: the line that is said of it holds a command that mends it, with what is installed."""

import subprocess
from pathlib import Path

import pytest
from redis import Redis

from bot.storage.faults import StoreError
from bot.storage.servers import embedded


def spoilt(folder: Path, how: str) -> str:
    """What is said when a folder with ten answers cannot be started after this happened to it."""
    server = embedded.start(folder)
    client = Redis.from_url(server.url)
    for number in range(10):
        client.set(f"answer {number}", number)
    client.close()
    server.close()
    files = folder / "appendonlydir"
    if how == "zeros":
        with (files / "appendonly.aof.1.incr.aof").open("ab") as file:
            file.write(bytes(4096))
    else:
        (files / "appendonly.aof.manifest").write_bytes(b"")
    with pytest.raises(StoreError) as fault:
        embedded.start(folder)
    return str(fault.value)


@pytest.mark.parametrize(("how", "begins"), [("zeros", "bash -c"), ("an empty list", "printf")], ids=["zeros", "list"])
def test_the_remedy_that_is_named_brings_the_answers_back(tmp_path: Path, how: str, begins: str) -> None:
    told = spoilt(tmp_path / "data", how)
    assert "\n" not in told
    assert "DATA_DIR" in told
    command = begins + told.partition(begins)[2].rpartition(", or set DATA_DIR")[0]
    subprocess.run(["bash", "-c", command], check=True, stdout=subprocess.DEVNULL)
    server = embedded.start(tmp_path / "data")
    client = Redis.from_url(server.url)
    assert len(client.keys("answer *")) == 10
    client.close()
    server.close()
