"""Telegram calls: an HTTP server that answers 200 once the turn is committed, and 503 while the store is away.

Only who knows the secret is heard. What else comes is refused by path, method, secret, size and form, and counted
rather than logged one by one. The answer to a tap travels in the body of the 200, which saves a call. Behind one
address any number of workers may listen; what keeps a chat in order is the version of its session.
"""

import asyncio
import hmac
import logging
import time
from collections import Counter
from collections.abc import Callable
from typing import Final
from urllib.parse import urlsplit

import msgspec
from aiohttp import web

from bot.channels.telegram.readable import read_json
from bot.channels.telegram.receiving.intake import TURN_SECONDS, Intake
from bot.channels.telegram.receiving.polling import Refused
from bot.channels.telegram.receiving.settling import NOTE_LENGTH, Settled
from bot.channels.telegram.receiving.updates import id_of
from bot.settings import Address
from bot.storage.faults import StoreUnavailable

log = logging.getLogger(__name__)

HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"
LARGEST: Final = 256 * 1024
"""Bytes of an update; the longest that Telegram sends have some tens of thousands."""
RETRY_SECONDS: Final = "5"
SAID_EVERY: Final = 60.0
"""Seconds between two lines about what was refused."""


class Webhook:
    """The server at `listen`, for the path of the public address `url`. `clock` is monotonic, in seconds."""

    def __init__(
        self, intake: Intake, *, url: str, listen: Address, secret: str, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._intake = intake
        self._listen = listen
        self._path = urlsplit(url).path or "/"
        self._secret = secret.encode()
        self._clock = clock
        self._refused: Counter[str] = Counter()
        self._said: float | None = None
        quiet = logging.getLogger(f"{__name__}.http")  # strangers' broken requests are theirs to mend
        quiet.setLevel(logging.CRITICAL)
        server = web.Server(self._answer, logger=quiet, access_log=None)
        self._runner = web.ServerRunner(server, shutdown_timeout=TURN_SECONDS)

    async def open(self) -> None:
        """Listens from now on. Raises Refused when that is not possible."""
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, self._listen.host, self._listen.port).start()
        except OSError as fault:
            raise Refused(f"WEBHOOK_LISTEN is {self._listen}: it cannot be listened on ({fault.strerror})") from None
        except UnicodeError:
            raise Refused(f"WEBHOOK_LISTEN is {self._listen}: that is no name of a host") from None

    async def close(self) -> None:
        """Hears no more, finishes what it has begun, and hands the rest back: Telegram brings it again."""
        for site in list(self._runner.sites):
            await site.stop()
        await self._intake.stop()
        await self._runner.cleanup()
        await self._intake.finish()

    async def _answer(self, request: web.BaseRequest) -> web.StreamResponse:
        if request.rel_url.raw_path != self._path:
            return self._refuse(404, "path")
        if request.method != "POST":
            return self._refuse(405, "method", Allow="POST")
        given = request.headers.get(HEADER, "").encode("utf-8", "replace")
        if not hmac.compare_digest(given, self._secret):
            return self._refuse(403, "secret")
        if (request.content_length or 0) > LARGEST:
            return self._refuse(413, "size")
        return await self._take(await request.read())

    async def _take(self, body: bytes) -> web.StreamResponse:
        try:
            raw = read_json(body)
        except ValueError:
            return self._refuse(400, "form")
        if id_of(raw) is None:
            return self._refuse(400, "form")
        settled = self._intake.take(raw, is_patient=False)
        try:
            return _done(await asyncio.shield(settled))
        except StoreUnavailable:
            return _again()
        except asyncio.CancelledError:
            if not settled.cancelled():  # it is the caller who is gone
                raise
            return _again()

    def _refuse(self, status: int, what: str, **headers: str) -> web.Response:
        self._refused[what] += 1
        now = self._clock()
        if self._said is None or now - self._said >= SAID_EVERY:
            self._said = now
            counted = ", ".join(f"{number} by {reason}" for reason, number in self._refused.items())
            log.warning("requests at the webhook that are not Telegram's were refused (%s)", counted)
            self._refused.clear()
        return web.Response(status=status, headers=headers)


def _again() -> web.Response:
    """Not now: Telegram is to bring it again."""
    return web.Response(status=503, headers={"Retry-After": RETRY_SECONDS})


def _done(settled: Settled) -> web.Response:
    """200, and the answer to a tap."""
    if not settled.callback_id:
        return web.Response()
    answer = {
        "method": "answerCallbackQuery",
        "callback_query_id": settled.callback_id,
        "text": settled.note[:NOTE_LENGTH],
    }
    return web.Response(body=msgspec.json.encode(answer), content_type="application/json")
