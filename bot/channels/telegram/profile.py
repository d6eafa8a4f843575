"""What Telegram shows of the bot before anybody writes: the menu of commands and the two description texts."""

import logging

from telegram.error import TelegramError

from bot.channels.telegram.request import Api
from flows import Catalog

log = logging.getLogger(__name__)


async def present(api: Api, catalog: Catalog) -> None:
    """Sets menu and descriptions. Best effort: without them the bot works all the same."""
    menu = [{"command": command.id, "description": command.help} for command in catalog.commands.values()]
    words = catalog.messages
    calls = (
        ("setMyCommands", {"commands": menu, "scope": {"type": "all_private_chats"}}),
        ("setMyDescription", {"description": words.profile}),
        ("setMyShortDescription", {"short_description": words.profile_short}),
    )
    for method, parameters in calls:
        try:
            await api.call(method, **parameters)
        except TelegramError as fault:
            log.warning("%s did not work (%s)", method, type(fault).__name__)
