"""One connection for all who ask, against a real server: answers in order, faults told to whom they concern."""

import asyncio
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import uvloop

from bot.storage.calls.routes import dial
from bot.storage.calls.wire import Line, Lost, Refusal, Wire
from bot.storage.servers import embedded
from tests.bot.storage.lossy import LossyWire


def line_to(url: str) -> Line:
    parts = urlsplit(url)
    login = {"path": unquote(parts.path)} if parts.scheme == "unix" else {"host": parts.hostname, "port": parts.port}
    return Line(lambda: dial(login, []))


async def test_many_who_ask_at_once_get_their_own_answers(redis_url: str) -> None:
    line = line_to(redis_url)
    answers = await asyncio.gather(*(line.ask(("ECHO", str(number))) for number in range(500)))
    assert answers == [str(number).encode() for number in range(500)]
    await line.close()


async def test_a_refusal_reaches_only_the_one_who_asked_for_it(redis_url: str) -> None:
    line = line_to(redis_url)
    asked = line.ask(("ECHO", "a")), line.ask(("NONSENSE",)), line.ask(("ECHO", "b"))
    first, refused, last = await asyncio.gather(*asked, return_exceptions=True)
    assert (first, last) == (b"a", b"b")
    assert isinstance(refused, Refusal)
    await line.close()


async def test_whoever_is_cancelled_takes_nobody_elses_answer(redis_url: str) -> None:
    line = line_to(redis_url)
    await line.wire()
    given_up = asyncio.create_task(line.ask(("ECHO", "mine")))
    kept = asyncio.create_task(line.ask(("ECHO", "yours")))
    await asyncio.sleep(0)
    given_up.cancel()
    assert await kept == b"yours"
    await line.close()


async def test_a_broken_connection_is_dialled_anew(redis_url: str, tmp_path: Path) -> None:
    async with LossyWire(redis_url, tmp_path / "wire") as wire:
        line = line_to(wire.url)
        await line.ask(("PING",))
        wire.lose(1)
        lost = await asyncio.gather(*(line.ask(("PING",)) for _ in range(3)), return_exceptions=True)
        assert all(isinstance(one, Lost) for one in lost)
        assert await line.ask(("ECHO", "again")) == b"again"
        await line.close()


async def test_a_server_that_falls_silent_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.storage.calls.wire.SILENT_SECONDS", 0.1)

    async def say_nothing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    server = await asyncio.start_unix_server(say_nothing, str(tmp_path / "silent"))
    _, wire = await asyncio.get_running_loop().create_unix_connection(Wire, str(tmp_path / "silent"))
    with pytest.raises(Lost):
        await wire.ask(("PING",))
    server.close()


async def test_nobody_home_is_lost_for_all_who_ask(tmp_path: Path) -> None:
    line = line_to(f"unix://{tmp_path}/nobody")
    lost = await asyncio.gather(*(line.ask(("PING",)) for _ in range(5)), return_exceptions=True)
    assert [type(one) for one in lost] == [Lost] * 5
    await line.close()


async def test_a_closed_line_is_gone_for_the_server_too(tmp_path: Path) -> None:
    server = await asyncio.to_thread(embedded.start, tmp_path)
    line = line_to(server.url)
    await line.ask(("PING",))
    await line.close()
    server.close()  # at once, and alone: or the server would be left running
    assert server.has_ended


def test_the_wire_works_on_the_faster_loop_too(redis_url: str) -> None:
    async def ask() -> bytes:
        line = line_to(redis_url)
        try:
            return await line.ask(("ECHO", "quick"))
        finally:
            await line.close()

    assert uvloop.run(ask()) == b"quick"
