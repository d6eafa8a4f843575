"""A word that something is under way ("typing", "sending a file"), where an answer takes longer than a moment.

Telegram shows it for five seconds at most and takes it away with the next message, so it is said again until then.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Final

from telegram.error import TelegramError

from bot.channels.telegram.request import Api

NOTICED_SECONDS: Final = 1.0
"""A shorter wait is none."""
SHOWN_SECONDS: Final = 4.0
TYPING: Final = "typing"
SENDING_FILE: Final = "upload_document"
SENDING_PICTURE: Final = "upload_photo"
SENDING_LOOP: Final = "upload_video"


@asynccontextmanager
async def shown_busy(api: Api, chat: int, action: str, after: float = NOTICED_SECONDS) -> AsyncIterator[None]:
    """While the block runs, and once it has run for `after` seconds. Best effort: what is refused is not said."""
    told = asyncio.create_task(_tell(api, chat, action, after))
    try:
        yield
    finally:
        told.cancel()
        with suppress(asyncio.CancelledError):
            await told


async def _tell(api: Api, chat: int, action: str, after: float) -> None:
    await asyncio.sleep(after)
    while True:
        with suppress(TelegramError):
            await api.call("sendChatAction", chat_id=chat, action=action)
        await asyncio.sleep(SHOWN_SECONDS)
