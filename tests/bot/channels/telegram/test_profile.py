"""What Telegram shows of the bot: menu, texts and a picture, set once and as far as Telegram lets us."""

import io

import pytest
from PIL import Image, ImageChops

from bot.channels.telegram.profile import present
from bot.channels.telegram.request import Api
from flows import Catalog
from tests.botapi.server import BotApi
from tests.botapi.strictness import Refusal
from tools.portrait import PICTURE, draw


async def test_menu_texts_and_picture_are_set(api: Api, server: BotApi, catalog: Catalog) -> None:
    await present(api, catalog)
    assert [command["command"] for command in server.profile["commands"]] == list(catalog.commands)
    assert server.profile["description"] == catalog.messages.profile
    assert server.portraits == [PICTURE.read_bytes()]
    assert server.refused == []


async def test_a_picture_that_is_there_is_left(api: Api, server: BotApi, catalog: Catalog) -> None:
    server.portraits.append(b"chosen by whoever runs it")
    await present(api, catalog)
    assert len(server.portraits) == 1


async def test_no_picture_is_set_where_the_server_cannot_tell_of_one(
    api: Api, server: BotApi, catalog: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A small server for tests answers what it does not know with a bare `true`."""
    monkeypatch.setattr(server, "do_getuserprofilephotos", lambda given: True)
    await present(api, catalog)
    assert set(server.profile) == {"commands", "description", "short_description"}
    assert server.portraits == []


async def test_what_telegram_refuses_does_not_keep_the_rest_away(api: Api, server: BotApi, catalog: Catalog) -> None:
    server.fail("setMyCommands", Refusal(400, "Bad Request: BOT_COMMAND_INVALID"))
    server.fail("getUserProfilePhotos", Refusal(400, "Bad Request: user not found"))
    await present(api, catalog)
    assert set(server.profile) == {"description", "short_description"}
    assert server.portraits == []


def test_the_picture_is_small_square_and_the_one_that_is_drawn() -> None:
    kept = Image.open(io.BytesIO(PICTURE.read_bytes()))
    assert kept.format == "JPEG"
    assert kept.size == (640, 640)
    assert PICTURE.stat().st_size < 40_000
    different = ImageChops.difference(kept.convert("RGB"), draw()).convert("L").histogram()
    assert sum(different[40:]) < 640 * 640 / 100  # what the compression of a JPEG changes
