"""Tells Telegram where to call, and sees that it stays so.

The address is set at each start, for the secret cannot be asked back: what is right already stays as it is. It is not
taken away at the end, since other workers listen behind it. Who polls, or sets another address, with the same token
takes the updates away without a word to this process: so it looks now and then, says what it found and sets it again.
"""

import asyncio
import logging
from typing import Any, Final

from telegram.error import BadRequest, TelegramError

from bot.channels.telegram.receiving.polling import ALLOWED, Refused
from bot.channels.telegram.request import Api

log = logging.getLogger(__name__)

LOOK_SECONDS: Final = 60.0
CONNECTIONS: Final = 100
"""The most that Telegram opens; all of one person's messages come one after the other anyway."""


class Registration:
    """The webhook of this bot: the public address `url`, and the `secret` that Telegram sends along."""

    def __init__(self, api: Api, url: str, secret: str, every: float = LOOK_SECONDS) -> None:
        self._api = api
        self._url = url
        self._secret = secret
        self._every = every
        self._told_at = 0

    async def set(self) -> None:
        """Sets it. Raises Refused when Telegram will not call there, and what a call of it raises."""
        try:
            await self._api.call(
                "setWebhook",
                url=self._url,
                secret_token=self._secret,
                allowed_updates=list(ALLOWED),
                max_connections=CONNECTIONS,
            )
        except BadRequest as fault:
            raise Refused(f"Telegram will not call WEBHOOK_URL: {fault.message}") from None

    async def watch(self) -> None:
        """Looks whether it is still set, until cancelled."""
        while True:
            await asyncio.sleep(self._every)
            try:
                await self._look()
            except (TelegramError, Refused) as fault:
                log.warning("whether the webhook is still set could not be told (%s)", type(fault).__name__)

    async def _look(self) -> None:
        found = await self._api.call("getWebhookInfo")
        if str(found.get("url", "")) != self._url:
            log.error(
                "%s with the same token, and updates went there: the webhook is set again; stop the other one",
                "another process has set a webhook" if found.get("url") else "another process polls",
                extra={"fault": "conflict"},
            )
            await self.set()
        self._tell(found)

    def _tell(self, found: dict[str, Any]) -> None:
        """What Telegram says went wrong since the last look."""
        at = found.get("last_error_date", 0)
        if at > self._told_at:
            self._told_at = at
            waiting = found.get("pending_update_count", 0)
            log.warning("Telegram could not deliver: %s (%d updates wait)", found.get("last_error_message"), waiting)
