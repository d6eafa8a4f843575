"""The sender against a real server: cards, refusals, and what can never be sent."""

from typing import Any

import msgspec
import pytest

from bot.channels.telegram.entry import Button, Entry, OnCard
from bot.channels.telegram.request import Api
from bot.channels.telegram.sending.pauses import LONGEST_FOR_ALL
from bot.channels.telegram.sending.sender import PATIENCE_SECONDS, TelegramSender
from bot.delivery import Gone, Sent, TryLater
from bot.media.charts import WIDTH, draw
from bot.storage.results import CardChange
from flows import Catalog, Session, report
from flows.values.replies import Document, Picture
from tests.bot.channels.telegram.conftest import Clock
from tests.bot.media.test_charts import CHART
from tests.botapi.person import Person, copied, labels
from tests.botapi.server import BotApi
from tests.botapi.strictness import Refusal
from tests.talk import MONDAY

pytestmark = pytest.mark.filterwarnings("ignore:.*timedelta")

CHAT = "telegram:42"
FLOOD = Refusal(429, "Too Many Requests: retry after 7", 7)
ROWS = ((Button("Yes", "1|a|yes|1"), Button("No", "1|a|no|1")),)


def packed(text: str = "Hi", **more: Any) -> bytes:
    return msgspec.msgpack.encode(Entry(text=text, **more))


def card(text: str = "Where?", tapped: int = 0) -> bytes:
    return packed(text, rows=ROWS, on_card=OnCard.OPEN, tapped=tapped)


@pytest.fixture(scope="module", autouse=True)
def _library_that_draws() -> None:
    """Loaded before any test: on a busy machine that alone takes longer than a picture may."""
    draw(CHART)


@pytest.fixture
def sender(api: Api) -> TelegramSender:
    return TelegramSender(api)


async def test_a_message_arrives_with_its_mark_up_and_buttons(sender: TelegramSender, ada: Person) -> None:
    sent = await sender.send(CHAT, packed("<b>Stop</b> &amp; call", rows=ROWS), 0)
    (message,) = ada.messages
    assert sent == Sent(CardChange.KEEP, message["message_id"])
    assert message["text"] == "Stop & call"
    assert message["entities"] == [{"type": "bold", "offset": 0, "length": 4}]
    assert labels(message) == ["Yes", "No"]


async def test_a_moment_and_a_number_to_copy_arrive(sender: TelegramSender, ada: Person) -> None:
    rows = ((Button("Copy 112", "", copy="112"),), *ROWS)
    text = 'Next one <tg-time unix="1767686400" format="wt">Tue 07:30</tg-time>.'
    await sender.send(CHAT, packed(text, rows=rows), 0)
    (message,) = ada.messages
    assert message["text"] == "Next one Tue 07:30."
    assert message["entities"][0]["unix_time"] == 1767686400
    assert copied(message) == ["112"]
    assert labels(message) == ["Yes", "No"]


async def test_a_nod_is_a_reaction_and_words_where_it_is_refused(
    sender: TelegramSender, server: BotApi, ada: Person
) -> None:
    await ada.says("thanks")
    (said,) = ada.chat.messages
    assert await sender.send(CHAT, packed("You're welcome.", rows=ROWS, nod_to=said), 0) == Sent()
    assert ada.chat.reactions == {said: ["\N{THUMBS UP SIGN}"]}
    assert ada.messages == []
    await sender.send(CHAT, packed("You're welcome.", rows=ROWS, nod_to=404), 0)
    assert [message["text"] for message in ada.messages] == ["You're welcome."]
    assert labels(ada.messages[0]) == ["Yes", "No"]


async def test_a_question_opens_a_card(sender: TelegramSender, ada: Person) -> None:
    sent = await sender.send(CHAT, card(), 0)
    assert sent == Sent(CardChange.OPEN, ada.messages[0]["message_id"])


async def test_a_tap_on_the_open_card_edits_it_in_place(sender: TelegramSender, ada: Person) -> None:
    first = await sender.send(CHAT, card(), 0)
    second = await sender.send(CHAT, card("And now?", tapped=first.message_id), first.message_id)
    assert second == first
    assert [message["text"] for message in ada.messages] == ["And now?"]


async def test_a_tap_elsewhere_opens_a_new_card(sender: TelegramSender, ada: Person) -> None:
    first = await sender.send(CHAT, card(), 0)
    second = await sender.send(CHAT, card("And now?", tapped=999), first.message_id)
    assert second.card is CardChange.OPEN
    assert [message["text"] for message in ada.messages] == ["Where?", "And now?"]


async def test_an_edit_that_changes_nothing_is_done(sender: TelegramSender, ada: Person) -> None:
    first = await sender.send(CHAT, card(), 0)
    assert await sender.send(CHAT, card(tapped=first.message_id), first.message_id) == first
    assert len(ada.messages) == 1


async def test_a_card_that_the_person_deleted_comes_anew(sender: TelegramSender, ada: Person) -> None:
    first = await sender.send(CHAT, card(), 0)
    del ada.chat.messages[first.message_id]
    second = await sender.send(CHAT, card(tapped=first.message_id), first.message_id)
    assert second == Sent(CardChange.OPEN, ada.messages[0]["message_id"])
    assert second.message_id != first.message_id


@pytest.mark.parametrize(
    ("on_card", "tapped", "change"),
    [
        (OnCard.LEAVE, 50, CardChange.CLOSE),
        (OnCard.LEAVE, 51, CardChange.KEEP),
        (OnCard.LEAVE, 0, CardChange.KEEP),
        (OnCard.CLOSE, 0, CardChange.CLOSE),
        (OnCard.KEEP, 50, CardChange.KEEP),
    ],
)
async def test_a_message_can_close_the_card(
    sender: TelegramSender, ada: Person, on_card: OnCard, tapped: int, change: CardChange
) -> None:
    assert (await sender.send(CHAT, packed(on_card=on_card, tapped=tapped), 50)).card is change


async def test_a_farewell_takes_the_buttons_off_what_was_tapped(sender: TelegramSender, ada: Person) -> None:
    asked = await sender.send(CHAT, card("Delete all?"), 0)
    await sender.send(CHAT, packed("Gone.", on_card=OnCard.FORGET, tapped=asked.message_id), 0)
    assert [labels(message) for message in ada.messages] == [[], []]


async def test_a_stripped_card_keeps_its_words(sender: TelegramSender, ada: Person) -> None:
    sent = await sender.send(CHAT, card("<b>Where?</b>"), 0)
    await sender.strip(CHAT, sent.message_id)
    (message,) = ada.messages
    assert (message["text"], labels(message), len(message["entities"])) == ("Where?", [], 1)


async def test_a_flood_refusal_says_how_long_to_wait(sender: TelegramSender, server: BotApi, ada: Person) -> None:
    server.fail("sendMessage", FLOOD)
    with pytest.raises(TryLater) as caught:
        await sender.send(CHAT, packed(), 0)
    assert caught.value.seconds == 7


async def test_the_wait_is_read_whatever_type_the_library_gives(
    sender: TelegramSender, server: BotApi, ada: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    server.fail("sendMessage", FLOOD)
    with pytest.raises(TryLater) as caught:
        await sender.send(CHAT, packed(), 0)
    assert caught.value.seconds == 7


async def test_three_chats_refused_within_a_second_stop_all_sending(api: Api, server: BotApi, ada: Person) -> None:
    clock = Clock()
    sender = TelegramSender(api, clock)
    server.fail("sendMessage", FLOOD, times=3)
    for number in (1, 2, 3):
        with pytest.raises(TryLater):
            await sender.send(f"telegram:{number}", packed(), 0)
    calls = len(server.calls)
    clock.now += 3
    with pytest.raises(TryLater) as caught:
        await sender.send(CHAT, packed(), 0)
    assert caught.value.seconds == 4
    assert len(server.calls) == calls
    clock.now += 4
    assert (await sender.send(CHAT, packed(), 0)).message_id


async def test_an_alarm_goes_out_while_all_sending_is_paused(api: Api, server: BotApi, ada: Person) -> None:
    sender = TelegramSender(api, Clock())
    server.fail("sendMessage", FLOOD, times=3)
    for number in (1, 2, 3):
        with pytest.raises(TryLater):
            await sender.send(f"telegram:{number}", packed(), 0)
    with pytest.raises(TryLater):
        await sender.send(CHAT, packed(), 0)
    assert (await sender.send(CHAT, packed("Call 112", is_alarm=True), 0)).message_id


async def test_an_absurd_refusal_stops_nobody_for_long(api: Api, server: BotApi, ada: Person) -> None:
    clock = Clock()
    sender = TelegramSender(api, clock)
    server.fail("sendMessage", Refusal(429, "Too Many Requests: retry after 999999", 999_999), times=3)
    waits = []
    for number in (1, 2, 3):
        with pytest.raises(TryLater) as caught:
            await sender.send(f"telegram:{number}", packed(), 0)
        waits.append(caught.value.seconds)
    assert max(waits) <= 330
    clock.now += LONGEST_FOR_ALL
    assert (await sender.send(CHAT, packed(), 0)).message_id


async def test_one_chat_refused_again_and_again_stops_nobody_else(api: Api, server: BotApi, bob: Person) -> None:
    sender = TelegramSender(api, Clock())
    server.fail("sendMessage", FLOOD, times=3, chat=42)
    for _ in range(3):
        with pytest.raises(TryLater):
            await sender.send(CHAT, packed(), 0)
    assert (await sender.send("telegram:43", packed(), 0)).message_id


async def test_a_blocked_chat_is_gone(sender: TelegramSender, ada: Person) -> None:
    ada.chat.blocked = True
    with pytest.raises(Gone):
        await sender.send(CHAT, packed(), 0)


async def test_a_chat_that_never_was_is_gone(sender: TelegramSender) -> None:
    with pytest.raises(Gone):
        await sender.send("telegram:99", packed(), 0)


async def test_a_message_refused_for_its_mark_up_goes_out_plain_and_its_words_are_not_logged(
    sender: TelegramSender, ada: Person, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("DEBUG", "bot"):
        sent = await sender.send(CHAT, packed("<blink>secret</blink> &amp; safe", rows=ROWS, on_card=OnCard.OPEN), 7)
    (message,) = ada.messages
    assert (message["text"], labels(message)) == ("secret & safe", ["Yes", "No"])
    assert sent == Sent(CardChange.OPEN, message["message_id"])
    assert "BadRequest" in caplog.text
    assert "secret" not in caplog.text


async def test_a_message_refused_for_its_buttons_goes_out_without_them(sender: TelegramSender, ada: Person) -> None:
    rows = ((Button("Call", "x" * 65),),)
    await sender.send(CHAT, packed("<b>Call 112</b> now.", rows=rows, is_alarm=True), 0)
    assert [(message["text"], labels(message)) for message in ada.messages] == [("Call 112 now.", [])]


async def test_a_file_that_is_refused_still_says_its_words(sender: TelegramSender, server: BotApi, ada: Person) -> None:
    server.fail("sendDocument", Refusal(400, "Bad Request: file is too big"))
    await sender.send(CHAT, packed(CAPTION, rows=ROWS, document=REPORT), 0)
    assert [message["text"] for message in ada.messages] == ["Your days & more"]


async def test_what_telegram_takes_in_no_form_is_dropped(sender: TelegramSender, server: BotApi, ada: Person) -> None:
    server.fail("sendMessage", Refusal(400, "Bad Request: something new"), times=3)
    assert await sender.send(CHAT, packed(rows=ROWS, on_card=OnCard.OPEN), 7) == Sent()
    assert (await sender.send(CHAT, packed("next"), 7)).message_id


async def test_a_group_that_became_a_supergroup_is_followed(
    sender: TelegramSender, server: BotApi, ada: Person
) -> None:
    new = server.chat(-1001, "supergroup")
    moved = Refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to=-1001)
    server.fail("sendMessage", moved, chat=-5)
    assert (await sender.send("telegram:-5", packed("Not in groups."), 0)).message_id
    assert [message["text"] for message in new.messages.values()] == ["Not in groups."]


@pytest.mark.parametrize("words", ["PEER_ID_INVALID", "have no rights to send a message"])
async def test_a_chat_that_takes_no_words_is_gone(sender: TelegramSender, server: BotApi, words: str) -> None:
    server.fail("sendMessage", Refusal(400, f"Bad Request: {words}"))
    with pytest.raises(Gone):
        await sender.send(CHAT, packed(), 0)


async def test_a_name_that_is_no_chat_of_telegram_is_gone(sender: TelegramSender, server: BotApi) -> None:
    with pytest.raises(Gone):
        await sender.send("telegram:nobody", packed(), 0)
    assert server.calls == []


async def test_an_entry_of_another_time_is_dropped(sender: TelegramSender, ada: Person) -> None:
    assert await sender.send(CHAT, b"\xc1", 7) == Sent()
    assert ada.messages == []


async def test_a_bad_gateway_is_tried_again_soon(sender: TelegramSender, server: BotApi, ada: Person) -> None:
    server.fail("sendMessage", Refusal(502, ""))
    with pytest.raises(TryLater) as caught:
        await sender.send(CHAT, packed(), 0)
    assert 0 < caught.value.seconds <= 5


async def test_an_answer_that_is_lost_leaves_the_message_to_be_sent_again(
    sender: TelegramSender, server: BotApi, ada: Person
) -> None:
    server.fail("sendMessage", lost=True)
    with pytest.raises(TryLater):
        await sender.send(CHAT, packed(), 0)
    assert len(ada.messages) == 1


async def test_entries_of_another_channel_are_left_alone(sender: TelegramSender, server: BotApi) -> None:
    with pytest.raises(TryLater):
        await sender.send("console:me", b"anything", 0)
    assert server.calls == []


# ---- pictures and documents ------------------------------------------------------------------------------------------

REPORT = Document(name="report.txt", text="24 Nov: pain 3 – better\n" * 40)
CAPTION = "<b>Your days</b> &amp; more"


async def test_a_document_arrives_as_a_file_with_its_caption_and_buttons(sender: TelegramSender, ada: Person) -> None:
    sent = await sender.send(CHAT, packed(CAPTION, rows=ROWS, document=REPORT), 0)
    (message,) = ada.messages
    assert sent == Sent(CardChange.KEEP, message["message_id"])
    assert message["document"]["file_name"] == "report.txt"
    assert ada.chat.files[message["message_id"]].decode("utf-8") == REPORT.text
    assert message["caption"] == "Your days & more"
    assert [entity["type"] for entity in message["caption_entities"]] == ["bold"]
    assert labels(message) == ["Yes", "No"]


async def test_a_report_waits_as_words_and_arrives_as_pdf(
    sender: TelegramSender, ada: Person, catalog: Catalog
) -> None:
    made = report(Session(consent=True, record={"location": "spine_line"}), MONDAY, catalog, "Ещё астма")
    waiting = packed(CAPTION, document=made)
    assert len(waiting) < 16_000
    assert b"%PDF" not in waiting
    await sender.send(CHAT, waiting, 0)
    (message,) = ada.messages
    assert message["document"]["file_name"] == "thora-report-2026-01-05.pdf"
    assert ada.chat.files[message["message_id"]].startswith(b"%PDF")


async def test_a_picture_arrives_drawn_with_its_caption_and_buttons(sender: TelegramSender, ada: Person) -> None:
    await sender.send(CHAT, packed(CAPTION, rows=ROWS, picture=Picture(recipe=CHART, alt="Less pain.")), 0)
    (message,) = ada.messages
    assert message["photo"][0]["width"] == WIDTH
    assert message["caption"] == "Your days & more"
    assert labels(message) == ["Yes", "No"]


async def test_a_picture_that_cannot_be_drawn_still_says_its_words(sender: TelegramSender, ada: Person) -> None:
    broken = Picture(recipe=msgspec.structs.replace(CHART, days=()), alt="Less <pain>.")
    await sender.send(CHAT, packed(CAPTION, rows=ROWS, picture=broken), 0)
    await sender.send(CHAT, packed("", picture=broken), 0)
    assert [message["text"] for message in ada.messages] == ["Your days & more", "Less <pain>."]
    assert labels(ada.messages[0]) == ["Yes", "No"]


async def test_a_picture_that_is_late_is_waited_for_and_in_the_end_its_words_go_out(
    api: Api, ada: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()
    sender, entry = TelegramSender(api, clock), packed(CAPTION, picture=Picture(recipe=CHART, alt="Less pain."))
    monkeypatch.setattr("bot.channels.telegram.sending.sender.DRAWING_SECONDS", 0.0)
    for _ in range(2):
        with pytest.raises(TryLater):
            await sender.send(CHAT, entry, 0)
        clock.now += PATIENCE_SECONDS - 1
    assert ada.messages == []
    clock.now += 1
    await sender.send(CHAT, entry, 0)
    assert [message["text"] for message in ada.messages] == ["Your days & more"]


async def test_the_buttons_of_a_picture_come_off_and_its_words_stay(sender: TelegramSender, ada: Person) -> None:
    sent = await sender.send(CHAT, packed(CAPTION, rows=ROWS, picture=Picture(recipe=CHART, alt="Less pain.")), 0)
    await sender.strip(CHAT, sent.message_id)
    (message,) = ada.messages
    assert (message["caption"], labels(message)) == ("Your days & more", [])


async def test_a_question_below_a_picture_is_followed_by_a_new_card(sender: TelegramSender, ada: Person) -> None:
    picture = Picture(recipe=CHART, alt="Less pain.")
    first = await sender.send(CHAT, packed(rows=ROWS, on_card=OnCard.OPEN, picture=picture), 0)
    assert first == Sent(CardChange.OPEN, ada.messages[0]["message_id"])
    second = await sender.send(CHAT, card("And now?", tapped=first.message_id), first.message_id)
    assert second == Sent(CardChange.OPEN, ada.messages[1]["message_id"])


@pytest.mark.parametrize(
    "trouble", [Refusal(500, "Internal"), Refusal(502, ""), Refusal(401, "Unauthorized"), Refusal(404, "Not Found")]
)
async def test_what_is_not_the_message_s_fault_is_tried_again(
    sender: TelegramSender, server: BotApi, ada: Person, trouble: Refusal
) -> None:
    server.fail("sendMessage", trouble)
    with pytest.raises(TryLater):
        await sender.send(CHAT, packed(), 0)
    assert (await sender.send(CHAT, packed(), 0)).message_id


@pytest.mark.parametrize("method", ["sendPhoto", "sendDocument"])
async def test_a_file_that_is_refused_for_now_waits_like_any_message(
    sender: TelegramSender, server: BotApi, ada: Person, method: str
) -> None:
    file = {"picture": Picture(recipe=CHART, alt="Less pain.")} if method == "sendPhoto" else {"document": REPORT}
    server.fail(method, FLOOD)
    with pytest.raises(TryLater) as caught:
        await sender.send(CHAT, packed(**file), 0)
    assert caught.value.seconds == 7
    assert (await sender.send(CHAT, packed(**file), 0)).message_id
