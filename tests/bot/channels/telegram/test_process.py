"""The bot as people run it: the real process, over real HTTP, with the real content and a server of its own."""

import asyncio
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from bot.storage.calls.connect import connect
from bot.storage.results import Writing
from bot.storage.servers import embedded
from bot.storage.store import Store
from flows import Catalog, write_session
from flows.values.model import Session
from tests.botapi.person import Person, labels, words
from tests.botapi.server import TOKEN, BotApi

SECRET = TOKEN.partition(":")[2]
MOST_TAPS = 40
LEASE_SECONDS = 15
"""What was committed and not sent when a process died is sent by the next one after so long at most."""
HARMLESS = (
    "I agree",
    "18-34",
    "None of these",
    "Nothing special",
    "No",
    "3",
    "1-2 days",
    "Built up in the run",
    "Between the blades",
    "Dull ache, tight",
    "Sitting, desk, phone",
)


class Process:
    """`thora telegram` as a process of its own. Whatever it writes is kept in `told`."""

    def __init__(self, child: asyncio.subprocess.Process) -> None:
        self._child = child
        self._reading = asyncio.create_task(child.communicate())

    async def ends(self, number: int | None = None) -> tuple[int, str]:
        """Sends the signal, if one is given, and waits for the end: exit code and all that was written."""
        if number is not None and self._child.returncode is None:
            self._child.send_signal(number)
        _, errors = await asyncio.wait_for(self._reading, 30)
        assert self._child.returncode is not None
        return self._child.returncode, errors.decode()


Start = Callable[..., Awaitable[Process]]


@pytest.fixture
async def start(server: BotApi, redis_url: str, tmp_path: Path) -> AsyncIterator[Start]:
    """Starts bots one after the other on the same data; each listens when it is handed out."""
    # A server of its own: chat 42 must be new, and nothing may be swept that another test left.
    given = {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": server.url,
        "DATA_DIR": str(tmp_path / "data"),
        "PYTHONPATH": str(Path(__file__).parents[4]),
        "LOG_LEVEL": "debug",
    }
    async with AsyncExitStack() as stack:

        async def started(listens: bool = True, **settings: str) -> Process:
            polls = len(_polls(server))
            process = Process(
                await asyncio.create_subprocess_exec(
                    sys.executable,
                    *("-m", "bot", "telegram"),
                    cwd=tmp_path,
                    env={**os.environ, **given, **settings},
                    stdin=asyncio.subprocess.DEVNULL,
                    stdout=asyncio.subprocess.PIPE,
                    stderr=asyncio.subprocess.PIPE,
                )
            )
            stack.push_async_callback(process.ends, signal.SIGTERM)
            if listens:
                await server.until(lambda: len(_polls(server)) > polls, 30)
            return process

        yield started


def _polls(server: BotApi) -> list[str]:
    return [method for method, _ in server.calls if method == "getupdates"]


def harmless(person: Person) -> str:
    """The label of the answer that a healthy runner with a sore back would tap; "" where none is shown."""
    shown = [label for label in labels(person.card) if label not in ("Back", "Why do you ask?", "Choose several")]
    if any(label.startswith("✓") for label in shown):
        return "Done"
    fitting = [label for label in shown for wanted in HARMLESS if label in (wanted, f"{wanted} 5", f"{wanted} 6")]
    return fitting[0] if fitting else ""


async def answers(person: Person, catalog: Catalog, most: int = MOST_TAPS) -> bool:
    """Taps through the questions, `most` at most; whether the result came.

    A tap may be answered before what it led to is shown, when something is still being sent: a person looks again.
    """

    def is_result() -> bool:
        return any(catalog.messages.standing in words(message) for message in person.messages)

    for _ in range(most):
        before = labels(person.card)
        await person.taps(harmless(person))
        await person.api.until(lambda old=before: is_result() or (labels(person.card) != old and harmless(person)))
        if is_result():
            return True
    return False


async def test_a_whole_conversation(start: Start, server: BotApi, ada: Person, catalog: Catalog) -> None:
    bot = await start()
    await ada.says("/start")
    await ada.sees("Thora")
    assert await answers(ada, catalog)
    await ada.says("can I run tomorrow?")
    await server.until(lambda: ada.heard)
    await ada.taps("Start again", next(message for message in ada.messages if "Start again" in labels(message)))
    await ada.says("my chest feels tight and I can't breathe")
    await ada.sees("112")
    code, told = await bot.ends(signal.SIGTERM)
    assert (code, server.refused) == (0, [])
    assert SECRET not in told
    assert "Traceback" not in told
    assert "chest" not in told


async def test_after_kill_9_in_the_middle_the_conversation_goes_on(
    start: Start, server: BotApi, ada: Person, catalog: Catalog
) -> None:
    bot = await start()
    await ada.says("/start")
    await ada.sees("Thora")
    assert not await answers(ada, catalog, most=5)
    before = ada.card
    tapped = await ada.taps(harmless(ada), wait=False)
    assert (await bot.ends(signal.SIGKILL))[0] == -signal.SIGKILL
    await start()
    await server.until(lambda: server.answers[tapped])
    await server.until(lambda: ada.card != before, LEASE_SECONDS + 15)
    assert await answers(ada, catalog)
    # An edit whose answer the killed one did not note is sent again: Telegram says that nothing changed by it.
    assert [why for _, why in server.refused if "not modified" not in why] == []


async def test_kill_9_again_and_again_loses_no_answer(
    start: Start, server: BotApi, ada: Person, catalog: Catalog
) -> None:
    bot = await start()
    await ada.says("/start")
    await ada.sees("Thora")
    for _ in range(2):
        before = ada.card
        await ada.taps(harmless(ada), wait=False)
        await bot.ends(signal.SIGKILL)
        bot = await start()
        await server.until(lambda old=before: ada.card != old, LEASE_SECONDS + 15)
    assert await answers(ada, catalog)


async def test_a_stop_is_clean_and_quick_and_nothing_is_repeated(start: Start, server: BotApi, ada: Person) -> None:
    bot = await start()
    update = await ada.says("/start")
    await ada.sees("Thora")
    code, told = await bot.ends(signal.SIGTERM)
    assert code == 0
    assert "Traceback" not in told
    assert server.acknowledged >= update
    await start()
    await ada.says("/help")
    await ada.sees("/privacy")
    assert sum("Thora" in text for text in ada.heard) <= 1


async def test_a_stop_takes_less_than_ten_seconds_though_telegram_hangs_and_the_rest_is_sent_later(
    start: Start, server: BotApi, ada: Person, bob: Person
) -> None:
    bot = await start()
    server.fail("sendMessage", hold=asyncio.Event(), times=99)
    for person in (ada, bob):
        update = await person.says("/start")
    await server.until(lambda: sum(method == "sendmessage" for method, _ in server.calls) == 2)
    began = time.monotonic()
    code, told = await bot.ends(signal.SIGTERM)
    assert time.monotonic() - began < 10
    assert (code, server.acknowledged >= update) == (0, True)
    assert "Traceback" not in told
    server.forgive()
    await start()
    for person in (ada, bob):
        await person.sees("Thora")
        assert len(person.messages) == 1


LINGERING = """
import threading, time
from bot.channels.telegram import run
threading.Thread(target=time.sleep, args=(600,)).start()
run._end_soon(7)
"""


async def test_a_thread_that_still_reads_does_not_hold_the_end_up() -> None:
    child = await asyncio.create_subprocess_exec(sys.executable, "-c", LINGERING, env=dict(os.environ))
    assert await asyncio.wait_for(child.wait(), 60) == 7


@pytest.mark.long
async def test_by_webhook_a_kill_and_a_stop_lose_nothing(
    start: Start, server: BotApi, ada: Person, catalog: Catalog, unused_tcp_port_factory: Callable[[], int]
) -> None:
    port = unused_tcp_port_factory()
    hook = {"WEBHOOK_URL": f"http://127.0.0.1:{port}/thora", "WEBHOOK_LISTEN": f"127.0.0.1:{port}"}
    bot = await start(listens=False, **hook)
    await ada.says("/start")
    await ada.sees("Thora")
    assert not await answers(ada, catalog, most=3)
    before = ada.card
    await ada.taps(harmless(ada), wait=False)
    await bot.ends(signal.SIGKILL)
    bot = await start(listens=False, **hook)
    await server.until(lambda: ada.card != before, LEASE_SECONDS + 15)
    assert await answers(ada, catalog)
    await ada.says("can I run tomorrow?")
    code, told = await bot.ends(signal.SIGTERM)
    assert code == 0
    assert "Traceback" not in told
    assert server.hook.url.endswith("/thora")
    await start()  # by polling: the webhook is taken away
    await server.until(lambda: ada.heard)
    assert server.hook.url == ""


async def test_a_worker_that_starts_behind_a_webhook_leaves_the_others_what_they_are_sending(
    start: Start, server: BotApi, ada: Person, tmp_path: Path, unused_tcp_port_factory: Callable[[], int]
) -> None:
    redis = embedded.start(tmp_path / "redis")
    port = unused_tcp_port_factory()
    chat = f"telegram:{ada.chat.id}"
    store = Store(connect(redis.url), b"secret", keep_seconds=3600)
    session = write_session(Session())
    await store.commit(
        chat,
        Writing(update_id=1, version=0, session=session, payloads=(b"being sent",), token="another worker", due=None),
    )
    url = f"http://127.0.0.1:{port}/thora"
    bot = await start(listens=False, WEBHOOK_URL=url, WEBHOOK_LISTEN=f"127.0.0.1:{port}", REDIS_URL=redis.url)
    await server.until(lambda: server.hook.url)
    assert (await store.ack(chat, token="another worker", entry_id="")).mine
    await store.close()
    await bot.ends(signal.SIGTERM)  # before the server is left: the last to leave shuts it down
    redis.close()


async def test_the_menu_and_the_descriptions_are_set(start: Start, server: BotApi, catalog: Catalog) -> None:
    await start()
    await server.until(lambda: len(server.profile) == 3)
    assert [command["command"] for command in server.profile["commands"]] == list(catalog.commands)
    assert server.refused == []


async def test_a_refused_token_is_one_line_and_exit_code_2(start: Start) -> None:
    bot = await start(listens=False, TELEGRAM_BOT_TOKEN="1:refused", LOG_LEVEL="info")
    code, told = await bot.ends()
    assert code == 2
    assert [line.partition(":")[0] for line in told.splitlines()] == ["thora"]
    assert "TELEGRAM_BOT_TOKEN" in told
    assert "1:refused" not in told


async def test_no_token_is_one_line_and_exit_code_2(start: Start) -> None:
    bot = await start(listens=False, TELEGRAM_BOT_TOKEN="")
    code, told = await bot.ends()
    assert code == 2
    assert len(told.splitlines()) == 1
    assert "TELEGRAM_BOT_TOKEN" in told


async def test_a_network_that_comes_late_is_waited_for(start: Start, server: BotApi, ada: Person) -> None:
    from tests.botapi.strictness import Refusal

    server.fail("getMe", Refusal(502, ""))
    await start()
    await ada.says("/start")
    await ada.sees("Thora")
