"""Updates in, turns taken, messages out: all parts of the channel against a real store and a real server."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.channels.telegram.receiving.polling import Refused
from bot.channels.telegram.request import Api
from bot.storage.store import Store
from flows import read_session
from flows.values.model import Session
from tests.bot.channels.telegram.conftest import PONDERED, Worker
from tests.bot.storage.lossy import LossyWire
from tests.botapi.person import Person, labels
from tests.botapi.server import BotApi
from tests.botapi.strictness import Refusal
from tests.conftest import OpenStore

pytestmark = pytest.mark.filterwarnings("ignore:.*timedelta")

CONFLICT = Refusal(409, "Conflict: terminated by other getUpdates request")


async def session_of(store: Store, chat: str) -> Session:
    stored = (await store.load(chat)).session
    return read_session(stored) if stored else Session()


# ---- a conversation --------------------------------------------------------------------------------------------------


async def test_a_tap_edits_the_card_and_is_answered(worker: Worker, ada: Person) -> None:
    await ada.says("/start")
    await ada.sees("Question 1")
    answered = await ada.taps("More")
    assert [message["text"] for message in ada.messages] == ["Question 2."]
    assert ada.api.answers[answered] == [""]


async def test_a_text_that_is_read_for_long_is_shown_as_being_answered(api: Api, store: Store, ada: Person) -> None:
    PONDERED.clear()
    async with Worker(api, store, noticed=0.0).running():
        await ada.says("ponder")
        try:
            await ada.api.until(lambda: ada.chat.actions == ["typing"])
        finally:
            PONDERED.set()
        await ada.sees("Question 1. ponder")


async def test_a_typed_answer_opens_a_new_card_and_the_old_one_loses_its_buttons(worker: Worker, ada: Person) -> None:
    await ada.says("/start")
    await ada.sees("Question 1")
    await ada.says("it hurts")
    await ada.sees("Question 2. it hurts")
    await ada.api.until(lambda: labels(ada.messages[0]) == [])
    assert labels(ada.messages[1]) == ["More", "Done", "Forget"]


async def test_what_is_said_stands_above_the_new_card(worker: Worker, ada: Person) -> None:
    await ada.says("tell me")
    await ada.sees("Question 1")
    assert [message["text"] for message in ada.messages] == ["Told.", "Question 1."]


async def test_an_old_button_gets_a_note_and_the_question_again(worker: Worker, ada: Person) -> None:
    await ada.says("/start")
    old = await ada.sees("Question 1")
    await ada.says("go on")
    await ada.sees("Question 2")
    answered = await ada.taps("More", old)
    assert ada.api.answers[answered] == ["That was an old one."]
    assert ada.heard == ["Question 2."]


async def test_a_result_closes_the_card(worker: Worker, ada: Person) -> None:
    await ada.says("/start")
    await ada.sees("Question 1")
    await ada.taps("Done")
    assert [(message["text"], labels(message)) for message in ada.messages] == [("Question 1.", []), ("Result.", [])]


async def test_an_alarm_closes_the_card_even_when_it_was_typed(worker: Worker, ada: Person) -> None:
    await ada.says("/start")
    await ada.sees("Question 1")
    await ada.says("I have chest pain")
    await ada.sees("Call 112")
    await ada.api.until(lambda: labels(ada.messages[0]) == [])


async def test_after_a_farewell_nothing_is_kept_and_no_button_is_left(
    worker: Worker, ada: Person, store: Store
) -> None:
    await ada.says("/start")
    await ada.sees("Question 1")
    await ada.taps("Forget")
    assert [labels(message) for message in ada.messages] == [[], []]
    assert (await store.load("telegram:42")).session is None


async def test_a_photo_and_an_edit_get_an_answer(worker: Worker, ada: Person) -> None:
    await ada.sends(photo=[{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}])
    await ada.sees("I can't read a photo.")
    await ada.says("hello")
    await ada.sees("hello")
    await ada.edits("hello again")
    await ada.sees("hello again")


async def test_a_group_is_sent_to_the_private_chat(worker: Worker, server: BotApi) -> None:
    group = Person(server, -1001)
    await group.says("anyone for a run?")
    await group.says("/start")
    await group.sees("https://t.me/thora_test_bot")
    assert [message["text"] for message in group.messages] == ["Not in groups.\nhttps://t.me/thora_test_bot"]


async def test_who_blocks_the_bot_has_left(worker: Worker, ada: Person, store: Store) -> None:
    await ada.says("/start")
    await ada.sees("Question 1")
    update = await ada.blocks()
    await ada.api.until(lambda: ada.api.acknowledged >= update)
    assert (await session_of(store, "telegram:42")).consent is False


async def test_a_chat_that_refuses_a_message_has_left(worker: Worker, ada: Person, store: Store) -> None:
    ada.chat.blocked = True
    await ada.says("/start")
    async with asyncio.timeout(10):
        while (await session_of(store, "telegram:42")).consent is None:
            await asyncio.sleep(0.02)
    assert (await store.waiting()).unsent == 0


async def test_many_people_at_once_all_get_their_answers_in_order(worker: Worker, server: BotApi) -> None:
    people = [Person(server, number) for number in range(1, 41)]
    for word in ("one", "two", "three"):
        for person in people:
            await person.says(word)
    for person in people:
        person._heard = 0
        await person.sees("Question 3. three")
        asked = [message["text"] for message in person.messages]
        assert asked == ["Question 1. one", "Question 2. two", "Question 3. three"]
    assert server.refused == []


# ---- counted once, acknowledged after --------------------------------------------------------------------------------


async def test_a_repeated_update_changes_nothing_and_sends_nothing(api: Api, store: Store, ada: Person) -> None:
    await ada.says("first")
    repeated = dict(ada.api.pending)
    async with Worker(api, store).running():
        await ada.sees("Question 1. first")
    ada.api.pending |= repeated
    async with Worker(api, store).running():
        await ada.says("second")
        await ada.sees("Question 2. second")
    assert [message["text"] for message in ada.messages] == ["Question 1. first", "Question 2. second"]


async def test_a_repeated_tap_is_answered_again(api: Api, store: Store, ada: Person) -> None:
    async with Worker(api, store).running():
        await ada.says("/start")
        await ada.sees("Question 1")
    await ada.taps("More", wait=False)
    repeated = dict(ada.api.pending)
    async with Worker(api, store).running():
        await ada.sees("Question 2")
        (id,) = [update["callback_query"]["id"] for update in repeated.values()]
        await ada.api.until(lambda: ada.api.answers[id])
    ada.api.pending |= repeated
    async with Worker(api, store).running():
        await ada.api.until(lambda: len(ada.api.answers[id]) == 2)
    assert ada.heard == ["Question 2."]


async def test_sending_holds_no_acknowledgement_up(worker: Worker, ada: Person, bob: Person) -> None:
    held = asyncio.Event()
    ada.api.fail("sendMessage", chat=42, hold=held)
    update = await ada.says("hello")
    await ada.api.until(lambda: ada.api.acknowledged >= update)
    await bob.says("hello")
    await bob.sees("Question 1")
    assert ada.messages == []
    held.set()
    await ada.sees("Question 1")


async def test_a_stop_acknowledges_what_was_done_and_sends_it(api: Api, store: Store, ada: Person) -> None:
    async with Worker(api, store).running():
        update = await ada.says("hello")
        await ada.sees("Question 1")
    assert ada.api.acknowledged == update
    assert ada.api.pending == {}
    assert (await store.waiting()).unsent == 0


async def test_what_one_worker_leaves_unsent_another_sends(api: Api, store: Store, ada: Person) -> None:
    held = asyncio.Event()
    ada.api.fail("sendMessage", hold=held)
    first = Worker(api, store)
    async with first.running():
        update = await ada.says("hello")
        await ada.api.until(lambda: ada.api.acknowledged >= update)
        for task in first.settling.work._tasks:
            task.cancel()
    assert (await store.waiting()).unsent == 1
    async with Worker(api, store).running():
        await ada.sees("Question 1")


# ---- faults ----------------------------------------------------------------------------------------------------------


async def test_an_update_that_cannot_be_read_is_set_aside_and_its_words_stay_out_of_the_log(
    worker: Worker, ada: Person, caplog: pytest.LogCaptureFixture
) -> None:
    await ada.api.push("message", {"message_id": 1, "date": "soon", "chat": 5, "text": "secret words"})
    await ada.says("hello")
    await ada.sees("Question 1")
    assert "cannot be read" in caplog.text
    assert "secret" not in caplog.text


async def test_an_update_that_fails_is_set_aside_with_an_apology(worker: Worker, ada: Person, bob: Person) -> None:
    update = await ada.says("break")
    await ada.sees("Sorry, that went wrong")
    await ada.api.until(lambda: ada.api.acknowledged >= update)
    await ada.says("hello")
    await ada.sees("Question 1. hello")


async def test_a_refused_chat_waits_and_the_others_do_not(worker: Worker, ada: Person, bob: Person) -> None:
    ada.api.fail("sendMessage", Refusal(429, "Too Many Requests: retry after 1", 1), chat=42)
    await ada.says("hello")
    await bob.says("hello")
    await bob.sees("Question 1")
    assert ada.messages == []
    await ada.sees("Question 1")


async def test_an_answer_that_is_lost_costs_a_repeat_and_no_message(worker: Worker, ada: Person) -> None:
    ada.api.fail("sendMessage", lost=True)
    await ada.says("hello")
    await ada.api.until(lambda: len(ada.messages) == 2)
    assert {message["text"] for message in ada.messages} == {"Question 1. hello"}


async def test_a_network_that_fails_is_waited_for(worker: Worker, ada: Person) -> None:
    ada.api.fail("getUpdates", Refusal(502, ""), times=3)
    await ada.says("hello")
    await ada.sees("Question 1")
    await ada.says("still there")
    await ada.sees("still there")


async def test_a_token_that_is_refused_ends_it_with_words(api: Api, store: Store, server: BotApi) -> None:
    server.fail("getUpdates", Refusal(401, "Unauthorized"))
    with pytest.raises(Refused, match="TELEGRAM_BOT_TOKEN"):
        await asyncio.wait_for(Worker(api, store).window.run(), 10)


async def test_a_second_process_ends_it_with_words_after_a_while(api: Api, store: Store, server: BotApi) -> None:
    server.fail("getUpdates", CONFLICT, times=1000)
    with pytest.raises(Refused, match="another process"):
        await asyncio.wait_for(Worker(api, store, conflict_seconds=0.3).window.run(), 10)
    assert len([method for method, _ in server.calls if method == "getupdates"]) > 2


async def test_of_two_processes_the_newcomer_ends_and_the_other_goes_on(api: Api, store: Store, ada: Person) -> None:
    async with Worker(api, store, conflict_seconds=0.4).running() as first:
        await ada.says("hello")
        await ada.sees("Question 1")
        await asyncio.sleep(0.5)  # so it was alone for long
        with pytest.raises(Refused, match="another process"):
            await asyncio.wait_for(Worker(api, store, conflict_seconds=0.4).window.run(), 10)
        await asyncio.sleep(0.4)  # it would end now, if the other had disturbed it in going
        await ada.says("still there")
        await ada.sees("still there")
        assert not first.polling.is_stopped


async def test_a_process_that_only_takes_over_ends_nothing(worker: Worker, ada: Person) -> None:
    ada.api.fail("getUpdates", CONFLICT, times=1)
    await ada.says("hello")
    await ada.sees("Question 1")
    await ada.says("still there")
    await ada.sees("still there")


# ---- the store is away -----------------------------------------------------------------------------------------------


@pytest.fixture
async def cut_off(api: Api, open_store: OpenStore, wire: LossyWire) -> AsyncIterator[Worker]:
    """A worker whose store is away until the wire is up."""
    async with Worker(api, await open_store(url=wire.url)).running() as worker:
        yield worker


async def test_an_emergency_is_told_without_a_store(cut_off: Worker, ada: Person, bob: Person) -> None:
    first = await ada.says("hello")
    await ada.sees("Sorry, that went wrong")
    await bob.says("my chest pain is back")
    await bob.sees("Call 112 now.")
    assert ada.api.acknowledged < first


async def test_one_apology_a_chat_and_outage_and_all_is_worked_off_later(
    cut_off: Worker, wire: LossyWire, ada: Person, bob: Person
) -> None:
    await ada.says("one")
    await ada.sees("Sorry")
    await ada.says("two")
    last = await ada.says("chest pain")
    await ada.sees("Call 112 now.")
    assert [message["text"] for message in ada.messages] == [
        "Sorry, that went wrong. In an emergency call 112.",
        "Call 112 now.",
    ]
    async with wire:
        await bob.says("hello")
        await bob.sees("Question 1. hello")
        await ada.api.until(lambda: ada.api.acknowledged >= last)
        assert [message["text"] for message in ada.messages][2:] == [
            "Question 1. one",
            "Question 2. two",
            "Call 112 now.",
        ]
        await cut_off.settling.work.wait()


async def test_an_apology_that_could_not_be_told_is_tried_again(cut_off: Worker, ada: Person) -> None:
    ada.api.fail("sendMessage", Refusal(502, ""), times=2)
    await ada.says("hello")
    await ada.sees("Sorry")
    assert len(ada.messages) == 1


async def test_in_a_group_nobody_is_apologised_to(cut_off: Worker, ada: Person, server: BotApi) -> None:
    group = Person(server, -500)
    await group.says("/start")
    await ada.says("hello")
    await ada.sees("Sorry")
    assert group.messages == []


async def test_an_emergency_that_could_not_be_told_is_tried_again(cut_off: Worker, ada: Person) -> None:
    ada.api.fail("sendMessage", Refusal(502, ""), times=2)
    await ada.says("chest pain")
    await ada.sees("Call 112 now.")


async def test_the_bot_stops_while_the_store_is_away(cut_off: Worker, ada: Person) -> None:
    update = await ada.says("hello")
    await ada.sees("Sorry")
    assert update in ada.api.pending
