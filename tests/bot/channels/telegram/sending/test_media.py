"""Cards that move, against a real server: uploaded once, again when refused, edited in place, never too fast."""

import asyncio
from itertools import pairwise
from typing import Any

import msgspec
import pytest
import pytest_asyncio

from bot.channels.telegram.busy import SENDING_LOOP
from bot.channels.telegram.entry import Button, Entry, OnCard
from bot.channels.telegram.request import Api
from bot.channels.telegram.sending.media import Media
from bot.channels.telegram.sending.sender import TelegramSender
from bot.delivery import Sent
from bot.media.loops import content
from bot.storage.files import Files
from bot.storage.results import CardChange
from flows import Animation
from tests.bot.channels.telegram.conftest import Clock
from tests.botapi.person import Person, labels, words
from tests.botapi.server import BotApi
from tests.botapi.strictness import bad
from tests.conftest import OpenStore

CHAT = "telegram:42"
GAP = 0.15
COW = Animation(exercise="cat_cow", file="cat_cow.mp4", alt="The back rounds up.")
BOOK = Animation(exercise="open_book", file="open_book.mp4", alt="The arm opens.")
NOWHERE = Animation(exercise="plank", file="no_such.mp4", alt="A plank.")
ROWS = ((Button("Next", "1|guided|next|1"),),)


def packed(text: str = "<b>Cat-cow</b>", move: Animation | None = COW, **more: Any) -> bytes:
    return msgspec.msgpack.encode(Entry(text=text, rows=ROWS, animation=move, is_counted=True, **more))


def card(text: str = "<b>Cat-cow</b>", move: Animation | None = COW, tapped: int = 0) -> bytes:
    return packed(text, move, on_card=OnCard.OPEN, tapped=tapped)


def tick(text: str, move: Animation | None = COW, until: int = 0) -> bytes:
    return packed(text, move, on_card=OnCard.COUNT, until=until)


@pytest.fixture
def clock() -> Clock:
    return Clock(1_800_000_000)


@pytest_asyncio.fixture
async def sender(api: Api, open_store: OpenStore, clock: Clock) -> TelegramSender:
    return await another(api, open_store, clock)


async def another(api: Api, open_store: OpenStore, clock: Clock) -> TelegramSender:
    """A worker of its own."""
    return TelegramSender(api, media=Media(api, Files(await open_store(), api.token, gap=GAP), clock))


def calls(server: BotApi) -> list[str]:
    return [method for method, _ in server.calls]


async def test_a_loop_is_uploaded_once_for_all_workers_and_goes_by_its_id_then(
    sender: TelegramSender, api: Api, server: BotApi, open_store: OpenStore, clock: Clock, ada: Person, bob: Person
) -> None:
    await sender.send(CHAT, packed(), 0)
    other = await another(api, open_store, clock)
    await other.send("telegram:43", packed(), 0)
    assert list(server.uploads.values()) == [content("cat_cow.mp4")]
    assert [message["animation"]["file_id"] for message in (*ada.messages, *bob.messages)] == ["loop-1", "loop-1"]
    assert (words(ada.messages[0]), labels(ada.messages[0])) == ("Cat-cow", ["Next"])


async def test_a_loop_that_takes_long_to_upload_is_seen_to_be_on_its_way(
    api: Api, server: BotApi, open_store: OpenStore, clock: Clock, ada: Person
) -> None:
    arrived = asyncio.Event()
    server.fail("sendAnimation", hold=arrived)
    sender = TelegramSender(api, media=Media(api, Files(await open_store(), api.token, gap=GAP), clock, noticed=0))
    sending = asyncio.create_task(sender.send(CHAT, packed(), 0))
    await server.until(lambda: ada.chat.actions)
    arrived.set()
    await sending
    assert ada.chat.actions == [SENDING_LOOP]
    assert [words(message) for message in ada.messages] == ["Cat-cow"]


async def test_a_refused_id_is_forgotten_and_the_file_uploaded_again(
    sender: TelegramSender, server: BotApi, ada: Person
) -> None:
    await sender.send(CHAT, packed(), 0)
    server.forget_files()
    await sender.send(CHAT, packed("Again"), 0)
    await sender.send(CHAT, packed("And again"), 0)
    assert [message["animation"]["file_id"] for message in ada.messages] == ["loop-1", "loop-2", "loop-2"]
    assert len(server.refused) == 1


async def test_a_refused_id_is_uploaded_again_in_an_edit_too(
    sender: TelegramSender, server: BotApi, ada: Person
) -> None:
    first = await sender.send(CHAT, card(), 0)
    server.forget_files()
    second = await sender.send(CHAT, card("Anew", tapped=first.message_id), first.message_id)
    assert second == first
    (message,) = ada.messages
    assert (words(message), message["animation"]["file_id"]) == ("Anew", "loop-2")


async def test_the_next_exercise_is_shown_on_the_same_card(sender: TelegramSender, ada: Person) -> None:
    first = await sender.send(CHAT, card(), 0)
    second = await sender.send(CHAT, card("<b>Open book</b>", BOOK, first.message_id), first.message_id)
    assert second == Sent(CardChange.OPEN, first.message_id)
    (message,) = ada.messages
    assert (words(message), message["animation"]["file_id"]) == ("Open book", "loop-2")
    assert message["caption_entities"] == [{"type": "bold", "offset": 0, "length": 9}]


async def test_a_card_of_words_takes_on_a_loop(sender: TelegramSender, ada: Person) -> None:
    first = await sender.send(CHAT, card("Your session waits.", None), 0)
    assert await sender.send(CHAT, card(tapped=first.message_id), first.message_id) == first
    (message,) = ada.messages
    assert "text" not in message
    assert words(message) == "Cat-cow"


async def test_an_exercise_without_a_picture_comes_in_words_on_a_card_of_its_own(
    sender: TelegramSender, ada: Person
) -> None:
    first = await sender.send(CHAT, card(), 0)
    second = await sender.send(CHAT, card("Plank", None, first.message_id), first.message_id)
    assert second.card is CardChange.OPEN
    assert [message.get("text") for message in ada.messages] == [None, "Plank"]


@pytest.mark.parametrize("move", [NOWHERE, COW])
async def test_what_cannot_be_shown_is_said(
    move: Animation, sender: TelegramSender, server: BotApi, ada: Person
) -> None:
    server.fail("sendAnimation", bad("wrong type of the file"))
    sent = await sender.send(CHAT, card("The words are complete.", move), 0)
    assert [message["text"] for message in ada.messages] == ["The words are complete."]
    assert sent.card is CardChange.OPEN


async def test_the_counter_moves_on_the_open_card_and_nothing_rings(
    sender: TelegramSender, server: BotApi, ada: Person
) -> None:
    first = await sender.send(CHAT, card(), 0)
    assert (await sender.send(CHAT, tick("15 seconds left"), first.message_id)).card is CardChange.KEEP
    (message,) = ada.messages
    assert (words(message), message["animation"]["file_id"]) == ("15 seconds left", "loop-1")
    assert calls(server)[-1] == "editmessagecaption"
    await sender.send(CHAT, tick("15 seconds left"), first.message_id)
    assert len(ada.messages) == 1


async def test_the_counter_moves_on_a_card_of_words(sender: TelegramSender, ada: Person) -> None:
    first = await sender.send(CHAT, card("20 seconds left", None), 0)
    await sender.send(CHAT, tick("15 seconds left", None), first.message_id)
    assert [words(message) for message in ada.messages] == ["15 seconds left"]


async def test_the_counter_moves_where_the_loop_could_not_be_shown(
    sender: TelegramSender, server: BotApi, ada: Person
) -> None:
    server.fail("sendAnimation", bad("wrong type of the file"))
    first = await sender.send(CHAT, card("20 seconds left"), 0)
    await sender.send(CHAT, tick("15 seconds left"), first.message_id)
    assert [words(message) for message in ada.messages] == ["15 seconds left"]


@pytest.mark.parametrize("open_card", [0, 999])
async def test_without_a_card_to_edit_a_counter_says_nothing(
    open_card: int, sender: TelegramSender, ada: Person
) -> None:
    assert await sender.send(CHAT, tick("15 seconds left"), open_card) == Sent()
    assert ada.messages == []


async def test_a_counter_that_is_late_is_not_shown(
    sender: TelegramSender, server: BotApi, clock: Clock, ada: Person
) -> None:
    first = await sender.send(CHAT, card(), 0)
    late = tick("15 seconds left", until=int(clock.now) + 5)
    clock.now += 5
    assert (await sender.send(CHAT, late, first.message_id)).card is CardChange.KEEP
    assert [words(message) for message in ada.messages] == ["Cat-cow"]
    clock.now -= 1
    await sender.send(CHAT, late, first.message_id)
    assert [words(message) for message in ada.messages] == ["15 seconds left"]


async def test_without_a_store_for_files_the_words_go_out(api: Api, ada: Person) -> None:
    sender = TelegramSender(api)
    first = await sender.send(CHAT, card(), 0)
    assert await sender.send(CHAT, tick("15 seconds left"), first.message_id) == Sent()
    assert [message["text"] for message in ada.messages] == ["Cat-cow"]


async def test_however_many_workers_edit_no_chat_is_edited_twice_within_the_gap(
    api: Api, server: BotApi, open_store: OpenStore, clock: Clock, ada: Person
) -> None:
    senders = [await another(api, open_store, clock) for _ in range(3)]
    first = (await senders[0].send(CHAT, card(), 0)).message_id
    work = [
        sender.send(CHAT, payload, first)
        for number, sender in enumerate(senders)
        for payload in (tick(f"{number} left"), card(f"Next {number}", BOOK, first))
    ]
    await asyncio.gather(*work, senders[0].strip(CHAT, first))
    times = sorted(at for chat, at in server.edits if chat == 42)
    assert len(times) == 7
    assert all(later - earlier >= GAP * 0.9 for earlier, later in pairwise(times))
