"""What the Bot API answers: the result of a call, or one of the library's errors. No text of an answer is logged."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any, Final

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

from bot.channels.telegram.readable import read_json

KINDS: Final[dict[int, type[TelegramError]]] = {
    HTTPStatus.BAD_REQUEST: BadRequest,
    HTTPStatus.UNAUTHORIZED: InvalidToken,
    HTTPStatus.FORBIDDEN: Forbidden,
    HTTPStatus.NOT_FOUND: InvalidToken,
    HTTPStatus.CONFLICT: Conflict,
}


FITTING: Final[dict[str, Callable[[Any], bool]]] = {
    "getUpdates": lambda told: isinstance(told, list),
    "getMe": lambda told: isinstance(told, dict) and type(told.get("id")) is int and bool(told.get("username")),
    "getWebhookInfo": lambda told: isinstance(told, dict),
}
"""What the answer to a question must be to be one. What was sent is sent, whatever is answered."""
UNREADABLE: Final = "the server's answer cannot be read"
FARTHEST: Final = 2**53
"""No number of Telegram's is larger."""


def result_of(status: int, body: bytes, method: str = "") -> Any:
    """The `result` of an answer. Raises the error of `telegram.error` that the library would raise.

    TelegramError also when it is no answer to the question that `method` asks.
    """
    if status < HTTPStatus.OK or status >= HTTPStatus.MULTIPLE_CHOICES:
        raise _refusal(status, body)
    answer = parsed(body)
    fits = FITTING.get(method)
    if "result" not in answer or (fits and not fits(answer["result"])):
        raise TelegramError(UNREADABLE)
    return answer["result"]


def parsed(body: bytes) -> dict[str, Any]:
    """The answer as a dict. TelegramError when it is none."""
    try:
        answer = read_json(body)
    except ValueError:
        answer = None
    if not isinstance(answer, dict) or ("result" not in answer and "description" not in answer):
        raise TelegramError(UNREADABLE)
    return answer


def message_id_of(message: Any) -> int:
    """The number of the message that a call has sent; 0 where the server took it and does not say."""
    number = message.get("message_id") if isinstance(message, dict) else None
    return number if type(number) is int else 0


def _refusal(status: int, body: bytes) -> TelegramError:
    kind = KINDS.get(status, NetworkError)
    try:
        answer = parsed(body)
    except TelegramError:
        answer = {}
    if moved_to := _number(answer, "migrate_to_chat_id"):
        return ChatMigrated(moved_to)
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return RetryAfter(max(1, _number(answer, "retry_after")))
    return kind(str(answer.get("description") or f"HTTP {status}"))


def _number(answer: dict[str, Any], name: str) -> int:
    """A number among the parameters of an answer; 0 where there is none."""
    more = answer.get("parameters")
    number = more.get(name) if isinstance(more, dict) else None
    return int(number) if isinstance(number, int | float) and abs(number) < FARTHEST else 0
