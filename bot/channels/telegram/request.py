"""How the Bot API is called: python-telegram-bot's `Bot` over one aiohttp session that keeps its connections.

Raw calls go past the library: making its objects of parameters that are plain, and of results that nobody reads, costs
as much as the call itself (docs/decisions.md).

The token stands in every address, so no address, no payload and no text of an error of aiohttp may leave this module:
faults become the error types of `telegram.error` and carry the name of their class only.
"""

import asyncio
import warnings
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

CALL_SECONDS: Final = 10.0
"""How long one call may take, waiting for a free connection included. It must be less than a sending lease."""
CONNECTIONS: Final = 256
_NONE: Final = aiohttp.ClientTimeout(total=None)
"""One clock is enough: the loop's own, which costs less."""
_JSON: Final = {"Content-Type": "application/json"}
_UNSAID: Final = ("Accept", "Accept-Encoding", "User-Agent")
"""Headers that say nothing to Telegram; its short answers are read faster than they are unpacked."""

warnings.filterwarnings("ignore", message=".*timedelta", category=PTBDeprecationWarning)  # `seconds_of` reads both


class Request(BaseRequest):
    """HTTP for `Bot`. Time-outs are for the whole call, so `read_timeout` alone counts."""

    __slots__ = ("_session",)

    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None

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

    async def shutdown(self) -> None:
        """Closes the connections; a second time does nothing."""
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()

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

    async def post_json(self, url: URL | str, body: bytes, seconds: float) -> tuple[int, bytes]:
        """Likewise, for parameters that are JSON already."""
        return await self._carried("POST", url, seconds, data=body, headers=_JSON)

    async def _carried(self, method: str, url: URL | str, seconds: float | None, **content: Any) -> tuple[int, bytes]:
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

    __slots__ = ("_addresses", "_http")

    def __init__(self, token: str, url: str) -> None:
        request = Request()
        super().__init__(token, base_url=f"{url.rstrip('/')}/bot", request=request, get_updates_request=request)
        self._http = request
        self._addresses: dict[str, URL | str] = {}

    def __repr__(self) -> str:
        """Not the library's own, which shows the token."""
        return "Api()"

    async def call(self, method: str, seconds: float = CALL_SECONDS, **parameters: Any) -> Any:
        """The `result` of a method of the Bot API; `telegram.error` tells what went wrong."""
        try:
            body = msgspec.json.encode(parameters)
        except (TypeError, ValueError):  # files, and what the library alone can put into words
            return await self._post(method, parameters, read_timeout=seconds)
        return result_of(*await self._http.post_json(self._address(method), body, seconds), method)

    def _address(self, method: str) -> URL | str:
        """Where a method is called. It is read once; one that cannot be read fails where it is called."""
        if method not in self._addresses:
            text = f"{self.base_url}/{method}"
            try:
                self._addresses[method] = URL(text)
            except ValueError:
                self._addresses[method] = text
        return self._addresses[method]


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
