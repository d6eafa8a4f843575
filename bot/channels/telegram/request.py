"""How the Bot API is called: python-telegram-bot's `Bot` over one aiohttp session that keeps its connections.

Raw calls go past both libraries (posting.py): making objects of parameters that are plain, and of results that nobody
reads, costs as much as the call itself (docs/decisions.md).

The token stands in every address, so no address, no payload and no text of an error of aiohttp may leave this module:
faults become the error types of `telegram.error` and carry the name of their class only.
"""

import asyncio
import warnings
from contextlib import suppress
from datetime import timedelta
from typing import Any, Final

import aiohttp
import msgspec
from telegram import Bot
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import JSONDict, ODVInput
from telegram.error import NetworkError, RetryAfter, TimedOut
from telegram.request import BaseRequest, RequestData
from telegram.warnings import PTBDeprecationWarning
from yarl import URL

from bot.channels.telegram.answers import parsed, result_of
from bot.channels.telegram.posting import CONNECTIONS, Broken, Posting

CALL_SECONDS: Final = 10.0
"""How long one call may take, waiting for a free connection included. It must be less than a sending lease."""
_NONE: Final = aiohttp.ClientTimeout(total=None)
"""One clock is enough: the loop's own, which costs less."""
_UNSAID: Final = ("Accept", "Accept-Encoding", "User-Agent")
"""Headers that say nothing to Telegram; its short answers are read faster than they are unpacked."""

warnings.filterwarnings("ignore", message=".*timedelta", category=PTBDeprecationWarning)  # `seconds_of` reads both


class Request(BaseRequest):
    """HTTP for `Bot`. Time-outs are for the whole call, so `read_timeout` alone counts.

    `base`: the address below which the methods lie. One that cannot be read fails where a method is called.
    """

    __slots__ = ("_base", "_posting", "_session")

    def __init__(self, base: str) -> None:
        self._base = base
        self._session: aiohttp.ClientSession | None = None
        self._posting: Posting | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds that a call may take when it does not say otherwise."""
        return CALL_SECONDS

    async def initialize(self) -> None:
        """Opens the session; a second time does nothing."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=CONNECTIONS),
                cookie_jar=aiohttp.DummyCookieJar(),
                skip_auto_headers=_UNSAID,
                timeout=_NONE,
            )
            with suppress(ValueError):
                self._posting = Posting(URL(self._base))

    async def shutdown(self) -> None:
        """Closes the connections; a second time does nothing."""
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()
        if self._posting is not None:
            posting, self._posting = self._posting, None
            posting.close()

    @staticmethod
    def parse_json_payload(payload: bytes) -> JSONDict:
        """The answer as a dict. Unlike the original it does not log an answer that cannot be read."""
        return parsed(payload)

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Status and body of one call. TimedOut when it took too long, NetworkError for all else that went wrong."""
        seconds = CALL_SECONDS if isinstance(read_timeout, DefaultValue) else read_timeout
        return await self._carried(method, url, seconds, **_body(request_data))

    async def post_json(self, method: str, body: bytes, seconds: float | None) -> tuple[int, bytes]:
        """Likewise, for a method of the Bot API with parameters that are JSON already."""
        if self._posting is None:
            raise NetworkError("the session is not open, or the address cannot be read")
        try:
            if seconds is None:
                return await self._posting.post(method, body)
            async with asyncio.timeout(seconds):
                return await self._posting.post(method, body)
        except TimeoutError:
            raise TimedOut from None
        except Broken as fault:
            raise NetworkError(str(fault)) from None

    async def _carried(self, method: str, url: str, seconds: float | None, **content: Any) -> tuple[int, bytes]:
        if self._session is None:
            raise NetworkError("the session is not open")
        try:
            async with (
                asyncio.timeout(seconds),
                self._session.request(method, url, allow_redirects=False, **content) as answer,
            ):
                return answer.status, await answer.read()
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError, ValueError) as fault:
            raise NetworkError(type(fault).__name__) from None


class Api(Bot):
    """`Bot` with raw calls besides: what Telegram answers, without building objects that nobody reads."""

    __slots__ = ("_http",)

    def __init__(self, token: str, url: str) -> None:
        base = f"{url.rstrip('/')}/bot"
        request = Request(f"{base}{token}")
        super().__init__(token, base_url=base, request=request, get_updates_request=request)
        self._http = request

    def __repr__(self) -> str:
        """Not the library's own, which shows the token."""
        return "Api()"

    async def call(self, method: str, seconds: float | None = CALL_SECONDS, **parameters: Any) -> Any:
        """The `result` of a method of the Bot API; `telegram.error` tells what went wrong.

        `seconds`: how long it may take, None where the caller holds a clock of its own.
        """
        try:
            body = msgspec.json.encode(parameters)
        except (TypeError, ValueError):  # files, and what the library alone can put into words
            return await self._post(method, parameters, read_timeout=seconds)
        return result_of(*await self._http.post_json(method, body, seconds), method)


def seconds_of(refusal: RetryAfter) -> float:
    """How long to wait after a 429. The one place that knows both types: PTB_TIMEDELTA decides which it is."""
    wait = refusal.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def _body(data: RequestData | None) -> dict[str, Any]:
    """Parameters as JSON, or as a form when there are files."""
    if data is None:
        return {}
    if not data.contains_files:
        return {"json": data.parameters}
    form = aiohttp.FormData(data.json_parameters)
    for part, (name, content, mime) in data.multipart_data.items():
        form.add_field(part, content, filename=name, content_type=mime)
    return {"data": form}
