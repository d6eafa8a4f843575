"""Colours and copied numbers: what danger is red, the scale blue, and nobody is led to deny a sign."""

from typing import Any

import pytest

from bot.channels.telegram.entry import Button
from bot.channels.telegram.sending.buttons import DANGER, PRIMARY, as_telegram, copying, style_of, undecorated
from flows import Catalog, Option, ToCall
from tests.botapi.strictness import Refusal, read_keyboard
from tests.talk import RESULT, SCREENED, Talk, told


def option(label: str, **more: Any) -> Option:
    return Option(field="pain_now", id="x", label=label, **more)


def test_what_is_grave_is_red_and_the_scale_is_blue() -> None:
    assert style_of(option("Delete everything", grave=True)) == DANGER
    assert style_of(option("10")) == PRIMARY
    assert style_of(option("None of these 6", closing=True)) == ""
    assert style_of(option("Chest pain")) == ""


def test_red_is_what_is_new_and_worrying_and_what_removes_everything(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "[09:01 Paris]", "[None of these]")
    talk.wake()
    told(talk, "/delete")
    assert {one.label for one in talk.shown if style_of(one) == DANGER} == {
        "Something new, worrying",
        "Delete everything",
    }
    assert {one.label for one in talk.shown if style_of(one) == PRIMARY} == {str(score) for score in range(11)}


def test_a_keyboard_is_one_that_telegram_takes() -> None:
    rows = (*copying([ToCall(number="112", label="Copy 112")]), (Button("Yes", "1|a|yes|1", DANGER),))
    assert read_keyboard({"reply_markup": as_telegram(rows)}) == {
        "inline_keyboard": [
            [{"text": "Copy 112", "copy_text": {"text": "112"}}],
            [{"text": "Yes", "callback_data": "1|a|yes|1", "style": "danger"}],
        ]
    }


def test_without_decoration_the_answers_are_left() -> None:
    rows = (*copying([ToCall(number="112", label="Copy 112")]), (Button("Yes", "1|a|yes|1", DANGER),))
    assert undecorated(rows) == ((Button("Yes", "1|a|yes|1"),),)


def test_without_numbers_there_is_no_row() -> None:
    assert copying(()) == ()


@pytest.mark.parametrize("button", [{"callback_data": "x", "copy_text": {"text": "1"}}, {"style": "danger"}])
def test_the_server_takes_one_action_and_no_less(button: dict[str, Any]) -> None:
    with pytest.raises(Refusal, match="exactly one action"):
        read_keyboard({"reply_markup": {"inline_keyboard": [[{"text": "Yes", **button}]]}})
