"""Updates read as events: whatever a person can send has its place, and what cannot be read raises."""

from typing import Any

import pytest

from bot.channels.telegram.entry import Origin, choice_of, data_of, look_of
from bot.channels.telegram.receiving.reading import KINDS, Reader, Reading
from bot.channels.telegram.receiving.updates import BrokenUpdate, id_of
from flows import Catalog
from flows.values.events import Chose, Commanded, Left, Overheard, Said, Unreadable
from flows.values.replies import Option

pytestmark = pytest.mark.filterwarnings("ignore:.*timedelta")

AT = 1_800_000_000
ADA = {"id": 42, "is_bot": False, "first_name": "Ada"}
BOT = {"id": 7, "is_bot": True, "first_name": "Thora", "username": "Thora_Bot"}
PRIVATE = {"id": 42, "type": "private", "first_name": "Ada"}
GROUP = {"id": -1001, "type": "supergroup", "title": "Runners"}
READER = Reader("Thora_Bot", ["start", "help", "country"])
FILE = {"file_id": "f", "file_unique_id": "u"}
HELD: dict[str, Any] = {
    "animation": {**FILE, "width": 1, "height": 1, "duration": 1},
    "photo": [{**FILE, "width": 1, "height": 1}],
    "voice": {**FILE, "duration": 1},
    "audio": {**FILE, "duration": 1},
    "video": {**FILE, "width": 1, "height": 1, "duration": 1},
    "video_note": {**FILE, "length": 1, "duration": 1},
    "sticker": {**FILE, "type": "regular", "width": 1, "height": 1, "is_animated": False, "is_video": False},
    "document": FILE,
    "location": {"latitude": 1.0, "longitude": 2.0},
    "contact": {"phone_number": "1", "first_name": "B"},
    "dice": {"emoji": "🎲", "value": 3},
}


def message(chat: dict[str, Any] = PRIVATE, **content: Any) -> dict[str, Any]:
    return {"message_id": 5, "date": AT, "chat": chat, "from": ADA, **content}


def read(kind: str = "message", **body: Any) -> Reading | None:
    return READER.read({"update_id": 9, kind: body}, AT)


def event(**content: Any) -> object:
    reading = read(**message(**content))
    return reading and reading.event


def tap(data: str | None, shown: dict[str, Any] | None = None) -> Reading:
    query = {"id": "q", "from": ADA, "chat_instance": "1", "message": shown or message(text="Hi", **{"from": BOT})}
    reading = read("callback_query", **query, **({"data": data} if data is not None else {}))
    assert reading is not None
    return reading


def test_a_text_is_said_in_the_chat_it_came_from() -> None:
    reading = read(**message(text="my back hurts"))
    assert reading == Reading(9, "telegram:42", Said(at=AT, text="my back hurts"), Origin(said=5), sent=AT)
    assert reading.is_private


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/start", Commanded(at=AT, name="start")),
        ("/START", Commanded(at=AT, name="start")),
        ("/start@Thora_Bot", Commanded(at=AT, name="start")),
        ("/country  New Zealand\n", Commanded(at=AT, name="country", rest="New Zealand")),
        ("/help\nme now", Commanded(at=AT, name="help", rest="me now")),
    ],
)
def test_a_command_is_read_with_what_stands_behind_it(text: str, expected: Commanded) -> None:
    assert event(text=text) == expected


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("/chest pain since the hill", "chest pain since the hill"),
        ("/chest_pain", "chest pain"),
        ("/", ""),
        ("/!? can't breathe", "!? can't breathe"),
        ("/help!my chest hurts", "help!my chest hurts"),
    ],
)
def test_no_word_behind_a_slash_escapes_the_screen(text: str, rest: str) -> None:
    found = event(text=text)
    assert isinstance(found, Commanded)
    assert found.name not in ("start", "help", "country")
    assert found.rest == rest


def test_an_edited_text_and_an_edited_caption_are_said_again() -> None:
    for content in ({"text": "it hurts"}, {"caption": "it hurts", "photo": HELD["photo"]}):
        reading = read("edited_message", **message(**content, edit_date=AT))
        assert reading is not None
        assert reading.event == Said(at=AT, text="it hurts", edited=True)


def test_an_edit_without_words_is_nothing() -> None:
    assert read("edited_message", **message(location=HELD["location"], edit_date=AT)) is None


@pytest.mark.parametrize("kind", HELD)
def test_what_is_no_text_is_unreadable_and_its_caption_is_read(kind: str) -> None:
    assert kind in KINDS
    assert event(**{kind: HELD[kind]}) == Unreadable(at=AT, kind=kind)
    assert event(**{kind: HELD[kind]}, caption="look") == Unreadable(at=AT, kind=kind, caption="look")


def test_an_animation_is_not_taken_for_the_document_that_comes_with_it() -> None:
    assert event(animation=HELD["animation"], document=FILE) == Unreadable(at=AT, kind="animation")


def test_a_kind_that_telegram_invents_later_gets_an_answer_too() -> None:
    assert event(hologram={"depth": 3}) == Unreadable(at=AT, kind="other")


@pytest.mark.parametrize(
    "note",
    [{"pinned_message": message(text="x")}, {"message_auto_delete_timer_changed": {"message_auto_delete_time": 1}}],
)
def test_what_telegram_itself_notes_in_a_chat_is_nothing(note: dict[str, Any]) -> None:
    assert event(**note) is None


def test_a_tap_says_what_was_tapped_and_where() -> None:
    shown = message(
        text="How strong?",
        reply_markup={"inline_keyboard": [[{"text": "5", "callback_data": "3|pain_now|5|1"}]]},
        **{"from": BOT},
    )
    reading = tap("3|pain_now|5|1", shown)
    assert reading.chat == "telegram:42"
    assert reading.event == Chose(at=AT, field="pain_now", option="5", on=True, n=3)
    assert reading.origin == Origin(
        callback_id="q", message_id=5, shown=look_of("How strong?", [("5", "3|pain_now|5|1")])
    )


@pytest.mark.parametrize("data", [None, "", "stale", "1|a|b", "1|a|b|2", "-1|a|b|1", "1|a|b|1|x", "1||b|1", "٣|a|b|1"])
def test_data_that_we_never_wrote_is_a_tap_on_nothing(data: str | None) -> None:
    assert tap(data).event == Chose(at=AT, field="", option="")


def test_a_tap_on_a_message_that_telegram_no_longer_shows_is_read() -> None:
    reading = tap("3|pain_now|5|0", {"message_id": 5, "date": 0, "chat": PRIVATE})
    assert reading.event == Chose(at=AT, field="pain_now", option="5", on=False, n=3)
    assert reading.origin == Origin(callback_id="q", message_id=5)


def test_every_button_reads_back_as_it_was_written(catalog: Catalog) -> None:
    """No id of the content is too long for a button, whatever the question's number."""
    named = {field.id: [option.id for option in field.options] for field in catalog.fields.values()}
    named |= {prompt.id: [option.id for option in prompt.options] for prompt in catalog.prompts.values()}
    named |= {"do": list(catalog.actions), "topic": list(catalog.faq), "exercise": list(catalog.exercises)}
    for field, ids in named.items():
        for id in ids:
            option = Option(field=field, id=id, label="x", on=False, n=999_999)
            assert choice_of(data_of(option), AT) == Chose(at=AT, field=field, option=id, on=False, n=999_999)


def test_data_that_is_too_long_is_a_fault() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        data_of(Option(field="f" * 40, id="o" * 40, label="x"))


@pytest.mark.parametrize(("status", "expected"), [("kicked", Left(at=AT)), ("left", Left(at=AT)), ("member", None)])
def test_being_blocked_is_leaving_and_being_let_in_is_nothing(status: str, expected: Left | None) -> None:
    member = {"user": BOT, "status": status, **({"until_date": 0} if status == "kicked" else {})}
    change = {"chat": PRIVATE, "from": ADA, "date": AT, "old_chat_member": member, "new_chat_member": member}
    reading = read("my_chat_member", **change)
    assert (reading and reading.event) == expected


@pytest.mark.parametrize(
    ("text", "addressed"),
    [
        ("anyone for a run?", False),
        ("/start", True),
        ("/start@thora_bot", True),
        ("/start@another_bot", False),
        ("what does @THORA_BOT say?", True),
    ],
)
def test_in_a_group_it_listens_and_knows_when_it_is_meant(text: str, addressed: bool) -> None:
    reading = read(**message(GROUP, text=text))
    assert reading is not None
    assert reading.event == Overheard(at=AT, text=text, addressed=addressed)
    assert reading.origin == Origin(link="https://t.me/Thora_Bot" if addressed else "")
    assert not reading.is_private


def test_in_a_group_an_answer_to_the_bot_is_meant_for_it() -> None:
    reading = read(**message(GROUP, text="really?", reply_to_message=message(GROUP, text="Hi", **{"from": BOT})))
    assert reading is not None
    assert reading.event == Overheard(at=AT, text="really?", addressed=True)


def test_in_a_group_pictures_without_words_are_nothing_and_captions_are_overheard() -> None:
    assert read(**message(GROUP, photo=HELD["photo"])) is None
    reading = read(**message(GROUP, photo=HELD["photo"], caption="I can't breathe"))
    assert reading is not None
    assert reading.event == Overheard(at=AT, text="I can't breathe")


def test_channels_are_left_alone() -> None:
    assert read(**message({"id": -5, "type": "channel", "title": "News"}, text="/start")) is None


def test_kinds_of_updates_that_we_did_not_ask_for_are_nothing() -> None:
    assert READER.read({"update_id": 9, "chat_boost_of_tomorrow": {"chat": PRIVATE}}, AT) is None
    assert read("channel_post", **message({"id": -5, "type": "channel", "title": "News"}, text="/start")) is None


def test_an_update_that_does_not_say_whose_it_is_raises() -> None:
    with pytest.raises(BrokenUpdate):
        READER.read({"update_id": 9, "message": {"message_id": "x", "chat": 5}}, AT)


@pytest.mark.parametrize("date", [AT + 400 * 86_400, -5, 10**400])
def test_a_date_of_a_clock_that_is_wrong_counts_as_now(date: int) -> None:
    reading = read(**message(text="my back hurts", date=date))
    assert reading is not None
    assert (reading.sent, reading.event) == (AT, Said(at=AT, text="my back hurts"))


@pytest.mark.parametrize("number", [2**53, -(2**60), 10**400, True, 1.5, "9"])
def test_an_update_whose_number_nobody_can_count_with_has_none(number: object) -> None:
    assert id_of({"update_id": number}) is None
