"""Fetching from a server that does not do what Telegram's does."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from bot.channels.telegram.receiving.polling import Polling
from bot.channels.telegram.request import Api

CALLS_AT_MOST = 20
"""Within half a second; who asks again at once asks hundreds of times."""


@pytest.fixture
async def asked() -> AsyncIterator[tuple[list[bytes], Api, list[str]]]:
    """Answers that are given in turn, the last for ever; an Api that asks there; which methods it has asked."""
    answers, methods = [b'{"ok":true,"result":[]}'], list[str]()

    async def answer(request: web.Request) -> web.Response:
        methods.append(request.path.rpartition("/")[2])
        return web.Response(body=answers.pop(0) if len(answers) > 1 else answers[0], content_type="application/json")

    app = web.Application()
    app.router.add_post("/{rest:.*}", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    api = Api("1:token", f"http://127.0.0.1:{runner.addresses[0][1]}")
    await api.request.initialize()
    yield answers, api, methods
    await api.request.shutdown()
    await runner.cleanup()


@pytest.mark.parametrize("told", [b"[]", b'[{"number":1}]', b'[{"update_id":"x"},5,null]'])
async def test_a_server_that_does_not_wait_is_not_asked_in_a_loop(
    asked: tuple[list[bytes], Api, list[str]], told: bytes
) -> None:
    answers, api, methods = asked
    answers[:] = [b'{"ok":true,"result":' + told + b"}"]
    stop = asyncio.Event()
    asyncio.get_running_loop().call_later(0.5, stop.set)
    assert await Polling(api, stop).fetch(100, 30) == []
    assert len(methods) < CALLS_AT_MOST


@pytest.mark.parametrize("odd", [b'{"ok":true,"result":true}', b'{"ok":true}', b"<html>", b"[" * 100_000])
async def test_an_answer_that_is_none_is_asked_for_again(asked: tuple[list[bytes], Api, list[str]], odd: bytes) -> None:
    answers, api, _ = asked
    answers[:] = [odd, b'{"ok":true,"result":[{"update_id":5}]}']
    assert await Polling(api, asyncio.Event(), first_pause=0.01).fetch(100, 30) == [{"update_id": 5}]
