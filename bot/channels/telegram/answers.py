"""What the Bot API answers: the result of a call, or one of the library's errors. No text of an answer is logged."""

import json
from http import HTTPStatus
from typing import Any, Final

import msgspec
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

KINDS: Final[dict[int, type[TelegramError]]] = {
    HTTPStatus.BAD_REQUEST: BadRequest,
    HTTPStatus.UNAUTHORIZED: InvalidToken,
    HTTPStatus.FORBIDDEN: Forbidden,
    HTTPStatus.NOT_FOUND: InvalidToken,
    HTTPStatus.CONFLICT: Conflict,
}


def result_of(status: int, body: bytes) -> Any:
    """The `result` of an answer. Raises the error of `telegram.error` that the library would raise."""
    if status < HTTPStatus.OK or status >= HTTPStatus.MULTIPLE_CHOICES:
        raise _refusal(status, body)
    answer = parsed(body)
    if "result" not in answer:
        raise TelegramError("the server's answer cannot be read")
    return answer["result"]


def parsed(body: bytes) -> dict[str, Any]:
    """The answer as a dict. TelegramError when it is none."""
    try:
        answer = msgspec.json.decode(body)
    except ValueError:
        answer = _patiently(body)
    if not isinstance(answer, dict) or ("result" not in answer and "description" not in answer):
        raise TelegramError("the server's answer cannot be read")
    return answer


def _patiently(body: bytes) -> Any:
    """Half an emoji in one update must not spoil the others: the standard library reads on."""
    try:
        return json.loads(body.decode("utf-8", "replace"))
    except ValueError:
        return None


def _refusal(status: int, body: bytes) -> TelegramError:
    kind = KINDS.get(status, NetworkError)
    try:
        answer = parsed(body)
    except TelegramError:
        answer = {}
    more = answer.get("parameters")
    if isinstance(more, dict) and more.get("migrate_to_chat_id"):
        return ChatMigrated(int(more["migrate_to_chat_id"]))
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return RetryAfter(int(more["retry_after"]) if isinstance(more, dict) and more.get("retry_after") else 1)
    return kind(str(answer.get("description") or f"HTTP {status}"))
