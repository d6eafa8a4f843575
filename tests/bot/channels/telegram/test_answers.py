"""What the Bot API answers, read as the library's errors or as a result."""

import json

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.channels.telegram.answers import message_id_of, result_of
from bot.channels.telegram.request import seconds_of

pytestmark = pytest.mark.filterwarnings("ignore:.*timedelta")


def refused(status: int, **answer: object) -> TelegramError:
    with pytest.raises(TelegramError) as caught:
        result_of(status, json.dumps({"ok": False, **answer}).encode())
    return caught.value


def test_a_result_is_handed_on_as_it_came() -> None:
    assert result_of(200, b'{"ok": true, "result": [{"a": 1}]}') == [{"a": 1}]
    assert result_of(200, b'{"ok": true, "result": false}') is False


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, BadRequest),
        (401, InvalidToken),
        (403, Forbidden),
        (404, InvalidToken),
        (409, Conflict),
        (500, NetworkError),
        (502, NetworkError),
        (302, NetworkError),
    ],
)
def test_each_refusal_has_its_kind_whether_it_can_be_read_or_not(status: int, kind: type[TelegramError]) -> None:
    assert type(refused(status, description="Some words")) is kind
    with pytest.raises(kind):
        result_of(status, b"<html>")


def test_a_429_says_how_long_and_one_that_does_not_waits_a_second() -> None:
    assert seconds_of(_as_retry(refused(429, description="x", parameters={"retry_after": 9}))) == 9
    assert seconds_of(_as_retry(refused(429, description="x"))) == 1
    with pytest.raises(RetryAfter):
        result_of(429, b"<html>")


def test_a_group_that_moved_says_where_to() -> None:
    moved = refused(400, description="x", parameters={"migrate_to_chat_id": -100123})
    assert isinstance(moved, ChatMigrated)
    assert moved.new_chat_id == -100123


def _as_retry(fault: TelegramError) -> RetryAfter:
    assert isinstance(fault, RetryAfter)
    return fault


@pytest.mark.parametrize("odd", ["soon", [1], None, -5, True, 1e300])
def test_a_429_with_nonsense_for_a_number_waits_a_second(odd: object) -> None:
    assert seconds_of(_as_retry(refused(429, description="x", parameters={"retry_after": odd}))) == 1
    assert type(refused(400, description="x", parameters={"migrate_to_chat_id": "there"})) is BadRequest


@pytest.mark.parametrize(
    ("method", "result"),
    [
        ("getUpdates", True),
        ("getUpdates", {"a": 1}),
        ("getUpdates", None),
        ("getMe", True),
        ("getMe", {"id": 5}),
        ("getMe", {"id": "5", "username": "x"}),
        ("getWebhookInfo", []),
    ],
)
def test_an_answer_to_another_question_is_none(method: str, result: object) -> None:
    with pytest.raises(TelegramError, match="cannot be read"):
        result_of(200, json.dumps({"ok": True, "result": result}).encode(), method)


def test_what_was_sent_is_sent_whatever_is_answered() -> None:
    assert message_id_of({"message_id": 7}) == 7
    for odd in (True, None, {}, {"message_id": "7"}, [7]):
        assert message_id_of(odd) == 0
