"""The webhook of the server: calls the bot as Telegram does, in order for each chat, again until it answers 200."""

import asyncio
import random
from typing import TYPE_CHECKING, Any

import aiohttp

if TYPE_CHECKING:
    from tests.botapi.server import BotApi

RETRY_SECONDS = 0.05


class Hook:
    """Where updates are called out to; nowhere until it is set. `statuses`: what the bot answered."""

    def __init__(self, api: "BotApi") -> None:
        self.given: dict[str, Any] = {}
        self.statuses: list[int] = []
        self.behind: list[str] = []
        """The workers behind the address, where there are several: one of them is called, at random."""
        self.patience = aiohttp.ClientTimeout(total=60)
        self._api = api
        self._work: dict[int, asyncio.Task[None]] = {}
        self._order: dict[int, asyncio.Lock] = {}

    @property
    def url(self) -> str:
        return str(self.given.get("url", ""))

    @property
    def info(self) -> dict[str, Any]:
        return {"url": self.url, "pending_update_count": len(self._api.pending), "has_custom_certificate": False}

    def set(self, given: dict[str, Any]) -> None:
        self.given = given
        self.deliver()

    async def remove(self) -> None:
        self.given = {}
        for task in self._work.values():
            task.cancel()
        await asyncio.gather(*self._work.values(), return_exceptions=True)
        self._work.clear()

    def deliver(self) -> None:
        """Begins with all that nobody has been called for yet."""
        for number, update in self._api.pending.items() if self.url else ():
            if number not in self._work:
                lock = self._order.setdefault(_chat(update), asyncio.Lock())
                self._work[number] = asyncio.create_task(self._deliver(number, update, lock))

    async def _deliver(self, number: int, update: dict[str, Any], lock: asyncio.Lock) -> None:
        async with lock, aiohttp.ClientSession() as session:
            while self.url:
                status, answer = await self._call(session, update)
                self.statuses.append(status)
                if status == 200:
                    await self._api.acknowledge(number, answer)
                    break
                await asyncio.sleep(RETRY_SECONDS)
        self._work.pop(number, None)

    async def _call(self, session: aiohttp.ClientSession, update: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.given.get("secret_token", "")}
        try:
            url = random.choice(self.behind or [self.url])
            async with session.post(url, json=update, headers=headers, timeout=self.patience) as answer:
                is_json = answer.content_type == "application/json"
                return answer.status, await answer.json() if is_json else {}
        except (aiohttp.ClientError, TimeoutError):
            return 0, {}


def _chat(update: dict[str, Any]) -> int:
    body = next(value for name, value in update.items() if name != "update_id")
    return int(body.get("chat", body.get("message", {}).get("chat", {})).get("id", 0))
