"""The question that the container asks: is the bot that runs here ready? A process of its own, over real HTTP."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

from tests.bot.operations.test_desk import Room, room  # noqa: F401  # the fixture

HOUSE = Path(__file__).parents[3]


async def asked(listen: str) -> subprocess.CompletedProcess[str]:
    return await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-m", "bot.operations.health"],
        cwd=os.environ["DATA_DIR"],
        env={**os.environ, "PYTHONPATH": str(HOUSE), "OPERATIONS_LISTEN": listen},
        capture_output=True,
        text=True,
        check=False,
    )


async def test_a_bot_that_serves_people_is_well(room: Room) -> None:  # noqa: F811
    well = await asked(f"0.0.0.0:{room.port}")
    assert (well.returncode, well.stdout.count("ok")) == (0, 4), well


async def test_where_nobody_answers_or_listens_it_says_so_in_one_line() -> None:
    nobody = await asked("127.0.0.1:1")
    assert (nobody.returncode, len(nobody.stdout.splitlines()), nobody.stderr) == (1, 1, "")
    unset = await asked("")
    assert (unset.returncode, "OPERATIONS_LISTEN" in unset.stdout) == (1, True)


async def test_somebody_else_at_that_door_is_one_line() -> None:
    async def babble(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"+PONG\r\n")
        writer.close()

    async with await asyncio.start_server(babble, "127.0.0.1", 0) as server:
        told = await asked(f"127.0.0.1:{server.sockets[0].getsockname()[1]}")
    assert (told.returncode, len(told.stdout.splitlines()), told.stderr) == (1, 1, "")
