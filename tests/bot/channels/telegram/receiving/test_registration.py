"""Where Telegram calls: set at the start, looked after, and refused with words."""

import asyncio

import pytest

from bot.channels.telegram.receiving.polling import Refused
from bot.channels.telegram.receiving.registration import Registration
from bot.channels.telegram.request import Api
from bot.storage.store import Store
from tests.bot.channels.telegram.conftest import Worker
from tests.botapi.server import BotApi
from tests.botapi.strictness import Refusal

URL = "http://127.0.0.1:9/thora"


async def test_an_address_that_telegram_refuses_is_said_and_its_secret_is_not(api: Api) -> None:
    with pytest.raises(Refused, match="WEBHOOK_URL") as caught:
        await Registration(api, "ftp://nowhere", "s3cret").set()
    assert "s3cret" not in str(caught.value)


async def test_one_that_was_taken_away_is_set_again_and_said(
    api: Api, server: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    registration = Registration(api, URL, "s3cret", every=0.02)
    await registration.set()
    watch = asyncio.create_task(registration.watch())
    await server.hook.remove()  # as somebody does who polls
    await server.until(lambda: server.hook.url == URL)
    server.hook.given = {"url": "http://127.0.0.1:9/another"}
    await server.until(lambda: server.hook.url == URL)
    watch.cancel()
    told = " ".join(record.message for record in caplog.records)
    assert "another process polls" in told
    assert "another process has set a webhook" in told
    assert server.hook.given["secret_token"] == "s3cret"


async def test_a_network_that_fails_ends_no_watch(api: Api, server: BotApi) -> None:
    registration = Registration(api, URL, "s3cret", every=0.02)
    server.fail("getWebhookInfo", Refusal(502, ""), times=2)
    watch = asyncio.create_task(registration.watch())
    await server.until(lambda: server.hook.url == URL)
    watch.cancel()


async def test_a_webhook_that_somebody_sets_while_we_poll_is_said_as_what_it_is(
    api: Api, store: Store, server: BotApi
) -> None:
    worker = Worker(api, store, conflict_seconds=0.3)
    polling = asyncio.create_task(worker.window.run())
    await server.until(lambda: any(method == "getupdates" for method, _ in server.calls))
    server.hook.given = {"url": URL}
    await server.push("message", {"text": "x"})
    with pytest.raises(Refused, match="webhook was set"):
        await asyncio.wait_for(polling, 10)
