"""Floods: while one person pours texts in, others are answered at once and an emergency is heard. `make soak`.

The real process by polling, with the real content and models, against the local Bot API. Prints what it measured.
"""

import asyncio
import os
import signal
import statistics
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.botapi.person import Person, labels
from tests.botapi.server import TOKEN, BotApi

TEXTS = ("about a 4, since tuesday", "it hurts between my shoulder blades after long runs", "can I run tomorrow?", "ok")
LONG = "well my back hurts a little since tuesday and it is about a 4 after the run, nothing else really " * 41
EMERGENCY = "my chest feels tight and I can't breathe"
TAP_SECONDS = 0.2
EMERGENCY_SECONDS = 2.0


@asynccontextmanager
async def bot(server: BotApi, folder: Path) -> AsyncIterator[Callable[[], float]]:
    """`thora telegram` in a process of its own, with a store of its own; gives the processor's seconds it took."""
    given = {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": server.url,
        "DATA_DIR": str(folder / "data"),
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot", "telegram"),
        cwd=folder,
        env={**os.environ, **given},
        stdin=asyncio.subprocess.DEVNULL,
    )
    try:
        await server.until(lambda: any(method == "getupdates" for method, _ in server.calls), 60)
        yield lambda: _cpu_seconds(child.pid)
    finally:
        child.send_signal(signal.SIGTERM)
        await asyncio.wait_for(child.wait(), 30)


def _cpu_seconds(pid: int) -> float:
    """User and system time; 0 where the system does not tell it in this way."""
    stat = Path(f"/proc/{pid}/stat")
    if not stat.exists():
        return 0.0
    fields = stat.read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def warm(server: BotApi) -> Person:
    """Somebody whose question is open, after the first text of all was read."""
    bob = Person(server, 900)
    await bob.says("/start")
    await bob.sees("Thora")
    await bob.says("hello")
    await server.until(lambda: bob.heard, 60)
    await bob.says("/start")
    await bob.sees("Thora")
    return bob


async def tap_seconds(person: Person) -> float:
    """How long until a tap is answered."""
    shown = next(label for label in labels(person.card) if label in ("I agree", "No, thanks"))
    began = time.monotonic()
    tapped = await person.taps(shown, person.card, wait=False)
    await person.api.until(lambda: person.api.answers[tapped], 120)
    return time.monotonic() - began


async def emergency_seconds(server: BotApi, number: int) -> float:
    """How long until somebody who writes of an emergency is told whom to call."""
    eve = Person(server, number)
    began = time.monotonic()
    await eve.says(EMERGENCY)
    await server.until(lambda: any("112" in text for text in eve.heard), 180)
    return time.monotonic() - began


@pytest.mark.parametrize(("texts", "kind"), [([*TEXTS] * 125, "500 texts"), ([LONG[:4096]] * 64, "64 long texts")])
async def test_one_person_floods_and_nobody_else_waits(tmp_path: Path, texts: list[str], kind: str) -> None:
    async with BotApi() as server, bot(server, tmp_path):
        bob = await warm(server)
        ada = Person(server, 42)
        for text in texts:
            await ada.says(text)
        taps = [asyncio.create_task(tap_seconds(bob))]
        await asyncio.sleep(0.05)
        heard = asyncio.create_task(emergency_seconds(server, 77))
        for number in range(10):
            other = Person(server, 800 + number)
            await other.says("/start")
            await other.sees("Thora")
            taps.append(asyncio.create_task(tap_seconds(other)))
            await asyncio.sleep(0.1)
        waited, alarmed = await asyncio.gather(*taps), await heard
        mine = time.monotonic()
        await ada.says(EMERGENCY)
        await server.until(lambda: any("112" in text for text in ada.heard), 180)
        mine = time.monotonic() - mine
        print(
            f"\n{kind} of one person: taps of others {statistics.median(waited):.3f} s (slowest {max(waited):.3f} s), "
            f"emergency of another {alarmed:.2f} s, of the same {mine:.2f} s; {len(ada.messages)} answers"
        )
        assert statistics.median(waited) < TAP_SECONDS
        assert alarmed < EMERGENCY_SECONDS


async def test_ten_thousand_wait_at_the_start_and_an_emergency_among_them_is_heard(tmp_path: Path) -> None:
    async with BotApi() as server, bot(server, tmp_path) as cpu_seconds:
        await warm(server)
        for number in range(10_000):
            person = Person(server, 10_000 + number % 2_000)
            message = {"message_id": server.message_id(), "from": person.user, "chat": person.chat.json}
            content = {"text": TEXTS[number % len(TEXTS)], "date": int(time.time())}
            server.pending[5_000 + number] = {"update_id": 5_000 + number, "message": {**message, **content}}
        server._updates = iter(range(20_000, 30_000))
        cpu = cpu_seconds()
        alarmed = await emergency_seconds(server, 77)
        cpu = cpu_seconds() - cpu
        print(
            f"\n10,000 texts of 2,000 chats: an emergency behind them is answered in {alarmed:.2f} s ({cpu:.2f} s CPU)"
        )
        assert alarmed < 60
