"""The HTTP client: what goes wrong becomes an error of a known kind, and the token stays inside."""

import asyncio

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, InputFile
from telegram.error import Conflict, InvalidToken, NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest

from bot.channels.telegram.request import Api
from tests.bot.channels.telegram.conftest import logged
from tests.botapi.person import Person
from tests.botapi.server import TOKEN, BotApi
from tests.botapi.strictness import Refusal

SECRET = TOKEN.partition(":")[2]


async def test_a_call_gives_the_raw_result(api: Api, server: BotApi) -> None:
    assert await api.call("getMe") == server.me


async def test_the_library_s_own_methods_work_over_it(api: Api, server: BotApi) -> None:
    assert (await api.get_me()).username == server.me["username"]


@pytest.mark.parametrize(
    ("refusal", "kind"),
    [
        (Refusal(401, "Unauthorized"), InvalidToken),
        (Refusal(409, "Conflict: x"), Conflict),
        (Refusal(502, ""), NetworkError),
    ],
)
async def test_refusals_have_their_kinds(api: Api, server: BotApi, refusal: Refusal, kind: type[TelegramError]) -> None:
    server.fail("getMe", refusal)
    with pytest.raises(kind):
        await api.call("getMe")


async def test_a_call_that_takes_too_long_times_out(api: Api, server: BotApi) -> None:
    with pytest.raises(TimedOut):
        await api.call("getUpdates", seconds=0.05, timeout=30)


async def test_connections_are_kept(api: Api, server: BotApi) -> None:
    for _ in range(3):
        await api.call("getMe")
    assert server.connections == 1


async def test_after_the_end_no_connection_is_opened_any_more(api: Api, server: BotApi) -> None:
    await api.request.shutdown()
    with pytest.raises(NetworkError):
        await api.call("getMe")
    assert not server.connections


async def test_no_error_holds_the_token_and_this_room_logs_nothing(caplog: pytest.LogCaptureFixture) -> None:
    faults: list[BaseException | None] = []
    with logged(caplog) as lines:
        for url in ("http://127.0.0.1:1", "http://[broken", "ftp://127.0.0.1"):
            api = Api(TOKEN, url)
            await api.request.initialize()
            with pytest.raises(NetworkError) as caught:
                await api.call("getMe")
            faults.append(caught.value)
            await api.request.shutdown()
        told = lines()
    while faults:
        fault = faults.pop()
        if fault is not None:
            assert SECRET not in repr(fault)
            faults += [fault.__cause__, fault.__context__ if not fault.__suppress_context__ else None]
    assert "bot.channels" not in told


@pytest.mark.parametrize("body", [b"<html>hello</html>", b"[]", b"{}", b'{"ok": true}', b"\xff", b"null"])
async def test_an_answer_that_is_no_answer_is_an_error_and_is_not_logged(
    body: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    with logged(caplog) as lines:
        async with raw_server(body) as url:
            api = Api(TOKEN, url)
            await api.request.initialize()
            with pytest.raises(TelegramError):
                await api.call("getMe")
            await api.request.shutdown()
        assert "hello" not in lines()


async def test_half_an_emoji_in_one_update_does_not_spoil_the_others() -> None:
    body = rb'{"ok": true, "result": [{"update_id": 1, "x": "\ud83d"}, {"update_id": 2}]}'
    async with raw_server(body) as url:
        api = Api(TOKEN, url)
        await api.request.initialize()
        assert [raw["update_id"] for raw in await api.call("getUpdates")] == [1, 2]
        await api.request.shutdown()


async def test_files_travel_in_a_form(api: Api, ada: Person) -> None:
    sent = await api.send_document(chat_id=42, document=b"pain: 5", filename="report.txt")
    assert sent.document is not None
    assert (sent.document.file_name, sent.document.file_size) == ("report.txt", 7)


async def test_a_raw_call_may_carry_files_and_the_library_s_own_values(api: Api, ada: Person) -> None:
    file = InputFile(b"pain: 5", filename="report.txt")
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="1")]])
    sent = await api.call("sendDocument", chat_id=42, document=file, reply_markup=markup)
    assert sent["document"]["file_name"] == "report.txt"
    sent = await api.call("sendMessage", chat_id=42, text="Hi", reply_markup=markup)
    assert sent["reply_markup"]["inline_keyboard"][0][0]["text"] == "Yes"


class raw_server:  # noqa: N801 - reads as a function
    """A server that gives one answer to everything."""

    def __init__(self, body: bytes) -> None:
        self._answer = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%b" % (len(body), body)

    async def __aenter__(self) -> str:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def __aexit__(self, *_: object) -> None:
        self._server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(self._answer)
        await writer.drain()
        writer.close()


async def test_it_is_a_request_as_the_library_knows_it(api: Api) -> None:
    assert isinstance(api.request, BaseRequest)
