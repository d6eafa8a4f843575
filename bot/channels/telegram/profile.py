"""What Telegram shows of the bot before anybody writes: the menu of commands, two texts, and a picture.

The picture is only set where there is none: whoever runs the bot may have chosen another, and each one set is kept.
"""

import logging
from importlib.resources import files
from typing import Any

from telegram import InputProfilePhotoStatic
from telegram.error import TelegramError

from bot.channels.telegram.request import Api
from flows import Catalog

log = logging.getLogger(__name__)


async def present(api: Api, catalog: Catalog) -> None:
    """Sets menu, descriptions and picture. Best effort: without them the bot works all the same."""
    menu = [{"command": command.id, "description": command.help} for command in catalog.commands.values()]
    words = catalog.messages
    calls = (
        ("setMyCommands", {"commands": menu, "scope": {"type": "all_private_chats"}}),
        ("setMyDescription", {"description": words.profile}),
        ("setMyShortDescription", {"short_description": words.profile_short}),
    )
    for method, parameters in calls:
        await _tried(api, method, **parameters)
    await _pictured(api)


async def _pictured(api: Api) -> None:
    me = await _tried(api, "getMe")
    shown = await _tried(api, "getUserProfilePhotos", user_id=me["id"], limit=1) if me else None
    if not isinstance(shown, dict) or shown.get("total_count", 1):
        return  # there is one, or a server that cannot tell
    portrait = files("bot.channels.telegram").joinpath("portrait.jpg").read_bytes()
    await _tried(api, "setMyProfilePhoto", photo=InputProfilePhotoStatic(portrait))


async def _tried(api: Api, method: str, **parameters: Any) -> Any:
    """The result, or None for a call that did not work."""
    try:
        return await api.call(method, **parameters)
    except TelegramError as fault:
        log.warning("%s did not work (%s)", method, type(fault).__name__)
        return None
