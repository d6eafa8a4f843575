"""A sender whose results are counted: sent, refused for now, gone for good, failed."""

import time

from bot.delivery import Gone, Sender, Sent, TryLater
from bot.operations.meters import Meters


class MeteredSender:
    """Sends by another sender and counts what comes of it."""

    def __init__(self, sender: Sender, meters: Meters) -> None:
        self._sender = sender
        self._meters = meters

    async def send(self, chat: str, payload: bytes, card: int) -> Sent:
        """As the other sender does."""
        began = time.perf_counter()
        result = "failed"
        try:
            sent = await self._sender.send(chat, payload, card)
            result = "sent"
            return sent
        except TryLater:
            result = "later"
            raise
        except Gone:
            result = "gone"
            raise
        finally:
            self._meters.sends.labels(result).inc()
            self._meters.send_seconds.observe(time.perf_counter() - began)

    async def strip(self, chat: str, card: int) -> None:
        """As the other sender does; not counted, for it is a courtesy."""
        await self._sender.strip(chat, card)
