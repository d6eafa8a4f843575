"""Somebody who has to wait sees that something is under way; nobody else does."""

from bot.channels.telegram.busy import SENDING_FILE, TYPING, shown_busy
from bot.channels.telegram.request import Api
from tests.botapi.person import Person
from tests.botapi.server import BotApi
from tests.botapi.strictness import Refusal


async def test_it_is_shown_while_the_wait_lasts(api: Api, server: BotApi, ada: Person) -> None:
    async with shown_busy(api, ada.chat.id, SENDING_FILE, after=0):
        await server.until(lambda: ada.chat.actions)
    assert ada.chat.actions == [SENDING_FILE]


async def test_nothing_is_shown_for_what_takes_no_time(api: Api, server: BotApi, ada: Person) -> None:
    async with shown_busy(api, ada.chat.id, TYPING):
        pass
    assert [method for method, _ in server.calls] == []


async def test_a_refusal_does_not_matter(api: Api, server: BotApi, ada: Person) -> None:
    server.fail("sendChatAction", Refusal(429, "Too Many Requests: retry after 7", 7))
    async with shown_busy(api, ada.chat.id, TYPING, after=0):
        await server.until(lambda: server.calls)
    assert ada.chat.actions == []
