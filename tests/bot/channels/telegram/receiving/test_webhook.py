"""Called by Telegram: 200 after the commit, 503 while the store is away, and nobody else is heard."""

import asyncio
import json
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.channels.telegram.receiving.polling import Refused
from bot.channels.telegram.receiving.registration import Registration
from bot.channels.telegram.receiving.webhook import HEADER, LARGEST, Webhook
from bot.channels.telegram.request import Api
from bot.settings import Address
from bot.storage.store import Store
from tests.bot.channels.telegram.conftest import Worker, logged
from tests.bot.channels.telegram.receiving.test_intake import session_of
from tests.bot.storage.lossy import LossyWire
from tests.botapi.person import Person
from tests.botapi.server import BotApi
from tests.conftest import OpenStore

pytestmark = pytest.mark.filterwarnings("ignore:.*timedelta")

SECRET = "a-secret-of-the-tests"
UPDATE = {"update_id": 1, "message": {"chat": {"id": 42, "type": "private"}, "text": "hello"}}
Post = Callable[..., Awaitable[int]]


@asynccontextmanager
async def called(worker: Worker, port: int, register: bool = True) -> AsyncIterator[str]:
    """A worker behind a webhook, registered at the Bot API; its address."""
    url = f"http://127.0.0.1:{port}/thora"
    webhook = Webhook(worker.intake, url=url, listen=Address(host="127.0.0.1", port=port), secret=SECRET)
    await webhook.open()
    if register:
        await Registration(worker.api, url, SECRET).set()
    sweep = asyncio.create_task(worker.sweep.run())
    try:
        yield url
    finally:
        await webhook.close()
        sweep.cancel()
        await asyncio.gather(sweep, return_exceptions=True)


@pytest.fixture
def port(unused_tcp_port_factory: Callable[[], int]) -> int:
    return unused_tcp_port_factory()


@pytest.fixture
async def url(api: Api, store: Store, port: int) -> AsyncIterator[str]:
    async with called(Worker(api, store), port) as url:
        yield url


@pytest.fixture
async def post() -> AsyncIterator[Post]:
    async with aiohttp.ClientSession() as session:

        async def posted(url: str, body: Any = UPDATE, secret: str | None = SECRET, method: str = "POST") -> int:
            data = body if isinstance(body, bytes) else json.dumps(body).encode()
            headers = {} if secret is None else {HEADER: secret}
            async with session.request(method, url, data=data, headers=headers) as answer:
                return answer.status

        yield posted


async def test_a_conversation(url: str, ada: Person) -> None:
    await ada.says("/start")
    await ada.sees("Question 1")
    await ada.says("it hurts")
    await ada.sees("Question 2. it hurts")
    await ada.taps("Done")
    await ada.sees("Result")
    assert ada.api.refused == []
    assert ada.api.hook.given["max_connections"] == 100
    assert ada.api.hook.given["allowed_updates"] == ["message", "edited_message", "callback_query", "my_chat_member"]


async def test_the_answer_to_a_tap_comes_with_the_200(url: str, ada: Person) -> None:
    await ada.says("/start")
    old = await ada.sees("Question 1")
    await ada.says("go on")
    await ada.sees("Question 2")
    answered = await ada.taps("More", old)
    assert ada.api.answers[answered] == ["That was an old one."]
    assert [method for method, _ in ada.api.calls if method == "answercallbackquery"] == []


async def test_an_update_that_comes_again_counts_once(url: str, post: Post, store: Store, server: BotApi) -> None:
    ada = Person(server, 42)
    assert [await post(url) for _ in range(3)] == [200, 200, 200]
    await ada.sees("Question 1. hello")
    assert (await session_of(store, "telegram:42")).n == 1
    assert len(ada.messages) == 1


async def test_all_at_once_the_repeats_count_once(url: str, post: Post, store: Store, server: BotApi) -> None:
    Person(server, 42)
    await asyncio.gather(*(post(url, {**UPDATE, "update_id": 1 + number % 5}) for number in range(40)))
    assert (await session_of(store, "telegram:42")).n == 5


async def test_repeats_and_disorder_change_nothing(url: str, post: Post, store: Store, server: BotApi) -> None:
    """The short form of tests/soak/soak_repeats.py."""
    people = [Person(server, number) for number in range(1, 11)]
    updates = [
        {
            "update_id": 100 * text + number,
            "message": {"chat": person.chat.json, "date": 5 * text, "text": f"text {text}"},
        }
        for text in range(1, 31)
        for number, person in enumerate(people)
    ]
    again = random.sample(updates, len(updates) * 3 // 10)
    window = 16 * 100  # of each person half of what a session remembers
    shuffled = sorted([*updates, *again], key=lambda one: one["update_id"] + random.uniform(0, window))
    for begin in range(0, len(shuffled), 40):
        assert set(await asyncio.gather(*(post(url, one) for one in shuffled[begin : begin + 40]))) == {200}
    for person in people:
        await server.until(lambda one=person: len(one.messages) >= 30)
        assert (await session_of(store, f"telegram:{person.chat.id}")).n == 30
        told = sorted(message["text"].partition(". ")[2] for message in person.messages)
        assert told == sorted(f"text {text}" for text in range(1, 31))


async def test_a_body_that_does_not_say_its_length_has_a_bound_too(url: str) -> None:
    async def endless() -> AsyncIterator[bytes]:
        for _ in range(64):
            yield b" " * 65536

    headers = {HEADER: SECRET}
    async with aiohttp.ClientSession() as session, session.post(url, data=endless(), headers=headers) as answer:
        assert answer.status == 413


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", "é"])
async def test_without_the_secret_nobody_is_heard(url: str, post: Post, store: Store, secret: str | None) -> None:
    assert await post(url, secret=secret) == 403
    assert (await store.load("telegram:42")).session is None


async def test_another_path_method_size_or_form_is_refused(url: str, post: Post) -> None:
    assert await post(url + "/x") == 404
    assert await post(url.removesuffix("/thora")) == 404
    assert await post(url, method="GET") == 405
    assert await post(url, b" " * (LARGEST + 1)) == 413
    for body in (b"", b"no json", b"[1]", b"3", b'{"update_id": "x"}', b"\xff\xfe", b"[" * 100_000):
        assert await post(url, body) == 400


async def test_an_update_that_cannot_be_read_is_set_aside(url: str, post: Post) -> None:
    assert await post(url, {"update_id": 1, "message": {"text": "secret words"}}) == 200


async def test_a_tap_that_is_named_by_half_a_letter_does_not_come_for_ever(url: str, post: Post) -> None:
    chat = {"chat": {"id": 42, "type": "private"}, "message_id": 5, "date": 1}
    assert await post(url, {"update_id": 3, "callback_query": {"id": "\ud800x", "data": "1", "message": chat}}) == 200


async def test_what_strangers_send_floods_no_log(url: str, post: Post, caplog: pytest.LogCaptureFixture) -> None:
    with logged(caplog) as text:
        for number in range(50):
            await post(url + ("/x" if number % 2 else ""), secret="wrong")
        reader, writer = await asyncio.open_connection("127.0.0.1", int(url.rpartition(":")[2].partition("/")[0]))
        writer.write(b"\x16\x03\x01 no http at all\r\n\r\n")
        await reader.read()
        writer.close()
        assert text().count("WARNING") == 1
        assert "Traceback" not in text()
        assert SECRET not in text()


async def test_while_the_store_is_away_telegram_is_told_to_come_again(
    api: Api, open_store: OpenStore, redis_url: str, tmp_path: Path, port: int, ada: Person, bob: Person
) -> None:
    wire = LossyWire(redis_url, tmp_path / "wire")
    async with called(Worker(api, await open_store(url=wire.url)), port):
        await ada.says("one")
        await ada.sees("Sorry")
        await bob.says("chest pain")
        await bob.sees("Call 112 now.")
        assert set(ada.api.hook.statuses) == {503}
        async with wire:
            await ada.sees("Question 1. one")
            await ada.api.until(lambda: not ada.api.pending)
    assert len(ada.messages) == 2


async def test_a_stop_finishes_what_has_begun_and_keeps_the_address(
    api: Api, store: Store, port: int, server: BotApi, ada: Person
) -> None:
    async with called(Worker(api, store), port) as url:
        for number in range(20):
            await ada.says(str(number))
        await server.until(lambda: len(server.hook.statuses) > 2)
    assert server.hook.url == url
    done = (await session_of(store, "telegram:42")).n
    assert server.hook.statuses.count(200) == done
    async with called(Worker(api, store), port):
        await server.until(lambda: not server.pending)
    assert (await session_of(store, "telegram:42")).n == 20


async def test_two_workers_behind_one_address_keep_every_answer(
    api: Api, open_store: OpenStore, unused_tcp_port_factory: Callable[[], int], post: Post, server: BotApi
) -> None:
    """The same chat reaches both at once, as a text and a tap of one person do."""
    people = [Person(server, number) for number in range(1, 6)]
    first, second = Worker(api, await open_store()), Worker(api, await open_store())
    ports = unused_tcp_port_factory(), unused_tcp_port_factory()
    async with called(first, ports[0], register=False) as one, called(second, ports[1], register=False) as two:
        updates = [
            (url, {"update_id": number, "message": {"chat": person.chat.json, "text": "x"}})
            for number, (person, url) in enumerate(
                (person, url) for person in people for url in (one, two) for _ in range(8)
            )
        ]
        left = list(updates)
        while left:
            answers = await asyncio.gather(*(post(url, update) for url, update in left))
            left = [each for each, status in zip(left, answers, strict=True) if status != 200]
        for person in people:
            assert (await session_of(first.store, f"telegram:{person.chat.id}")).n == 16


async def test_an_address_that_is_taken_is_said(api: Api, store: Store, port: int) -> None:
    async with called(Worker(api, store), port):
        with pytest.raises(Refused, match="WEBHOOK_LISTEN"):
            async with called(Worker(api, store), port):
                pass


@pytest.mark.parametrize("host", ["a" * 70, "a..b", "no.such.host.invalid"])
async def test_a_name_that_nothing_can_listen_on_is_one_line(api: Api, store: Store, host: str) -> None:
    listen = Address(host=host, port=8443)
    with pytest.raises(Refused, match="WEBHOOK_LISTEN"):
        await Webhook(Worker(api, store).intake, url="https://x/", listen=listen, secret=SECRET).open()


@pytest.mark.parametrize("oddity", ["half a letter \\ud83d", '","x":' + "[" * 3_000 + "]" * 3_000 + ',"y":"'])
async def test_an_odd_update_is_taken_as_when_polling(url: str, post: Post, ada: Person, oddity: str) -> None:
    body = json.dumps(UPDATE).replace("hello", "/help ODD").replace("ODD", oddity)
    assert await post(url, body.encode()) == 200
    await ada.api.until(lambda: ada.messages)
