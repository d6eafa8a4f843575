"""Updates that are broken somewhere: their words are read all the same, or they are set aside as what they are."""

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.receiving.reading import Reader
from bot.channels.telegram.receiving.updates import BrokenUpdate, id_of, read_update
from flows.values.events import Chose, Commanded, Overheard, Said, Unreadable

AT = 1_800_000_000
READER = Reader("thora_test_bot", ["start", "help"])
MESSAGE: dict[str, Any] = {
    "message_id": 5,
    "date": AT,
    "chat": {"id": 42, "type": "private", "first_name": "Ada"},
    "from": {"id": 42, "is_bot": False, "first_name": "Ada"},
    "reply_to_message": {"message_id": 4, "from": {"id": 7, "username": "thora_test_bot"}},
    "media_group_id": "7",
    "edit_date": AT,
}
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text()
    | st.just("\ud800 half a letter"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


def told(event: object) -> str:
    match event:
        case Said(text=text) | Overheard(text=text) | Commanded(rest=text) | Unreadable(caption=text):
            return text
    raise AssertionError(f"no text in {event}")


@given(
    kind=st.sampled_from(["message", "edited_message"]),
    holder=st.sampled_from(["text", "caption"]),
    broken=st.dictionaries(st.sampled_from([*MESSAGE, "reply_markup", "photo", "poll", "entities"]), VALUES),
)
def test_words_are_read_however_broken_the_rest_is(kind: str, holder: str, broken: dict[str, Any]) -> None:
    """All but the chat and the sender at once: one of them says whom to answer."""
    if "chat" in broken and "from" in broken:
        del broken["chat"]
    words = "my chest hurts"
    reading = READER.read({"update_id": 9, kind: {**MESSAGE, **broken, holder: words}}, AT)
    is_channel = isinstance(broken.get("chat"), dict) and broken["chat"].get("type") == "channel"
    if not is_channel:
        assert reading is not None
        assert told(reading.event) == words


@given(VALUES, st.sampled_from(["message", "edited_message", "callback_query", "my_chat_member", "boost"]))
def test_whatever_comes_is_read_or_set_aside(body: Any, kind: str) -> None:
    with suppress(BrokenUpdate):
        READER.read({"update_id": 9, kind: body}, AT)


@given(VALUES)
def test_an_update_without_a_number_is_none(value: Any) -> None:
    assert id_of(value) is None or isinstance(value, dict)
    if type(value) is not int:
        assert id_of({"update_id": value}) is None


def test_without_a_chat_the_sender_is_answered() -> None:
    reading = READER.read({"update_id": 9, "message": {"from": {"id": 42}, "text": "it hurts"}}, AT)
    assert reading is not None
    assert (reading.chat, reading.event) == ("telegram:42", Said(at=AT, text="it hurts"))


def test_a_photo_without_a_width_is_a_photo() -> None:
    reading = READER.read({"update_id": 9, "message": {**MESSAGE, "photo": [{"file_id": "f"}], "caption": "look"}}, AT)
    assert reading is not None
    assert reading.event == Unreadable(at=AT, kind="photo", caption="look")


def test_a_text_that_is_none_gets_an_answer() -> None:
    reading = READER.read({"update_id": 9, "message": {**MESSAGE, "text": ["no", "text"]}}, AT)
    assert reading is not None
    assert reading.event == Unreadable(at=AT, kind="other")


def test_a_tap_on_a_broken_message_is_a_tap() -> None:
    query = {"id": "q", "from": {"id": 42}, "message": {"text": 3}, "data": "3|pain_now|5|1"}
    reading = READER.read({"update_id": 9, "callback_query": query}, AT)
    assert reading is not None
    assert (reading.chat, reading.event) == ("telegram:42", Chose(at=AT, field="pain_now", option="5", on=True, n=3))


def test_half_a_character_is_no_fault() -> None:
    raw = json.loads('{"update_id": 9, "message": {"chat": {"id": 42}, "text": "my chest \\ud83d"}}')
    reading = READER.read(raw, AT)
    assert reading is not None
    assert told(reading.event).encode() == b"my chest ?"


def test_a_fault_tells_nothing_of_what_was_written() -> None:
    with pytest.raises(BrokenUpdate) as caught:
        read_update({"update_id": 9, "message": {"text": "secret words"}})
    assert "secret" not in str(caught.value)
