"""A worker that only sweeps: it wakes whoever is due and sends what waits. Run as a process, to be killed.

`python -m tests.bot.channels.telegram.waker REDIS_URL ROOT API_URL TOKEN`
"""

import asyncio
import sys
import time

import msgspec

from bot.channels.telegram.entry import Origin
from bot.channels.telegram.request import Api
from bot.channels.telegram.sending.render import render
from bot.channels.telegram.sending.sender import TelegramSender
from bot.service import Service
from bot.storage.calls.connect import connect
from bot.storage.store import Store
from bot.sweep import Sweep
from flows.values.events import Due, Event
from flows.values.model import Session
from flows.values.replies import Kind, Picture, Reply, Turn
from tests.bot.media.test_charts import CHART

LEASE_MS = 3_000
"""Longer than a busy machine needs for the pictures of all who are sent to at a time."""


def check_in(session: Session, event: Event) -> Turn:
    """Shows the last days and asks for today, once; the session knows whether it has asked."""
    tomorrow = event.at + 86_400
    if session.n or not isinstance(event, Due):
        return Turn(session=session, due=tomorrow)
    shown = Reply(kind=Kind.MESSAGE, text="Your days.", picture=Picture(recipe=CHART, alt="Less pain."))
    asked = Reply(kind=Kind.MESSAGE, text="How is it?")
    session = msgspec.structs.replace(session, n=1)
    return Turn(session=session, replies=(shown, asked), due=tomorrow, counts=("asked",))


async def main(redis_url: str, root: str, api_url: str, token: str) -> None:
    store = Store(connect(redis_url), b"secret", keep_seconds=3600, lease_ms=LEASE_MS, root=root)
    api = Api(token, api_url)
    await api.request.initialize()
    service: Service[Origin] = Service(store, check_in, render, lambda: int(time.time()))
    await Sweep(service, TelegramSender(api), every=0.1, parallel=5, rate=1000.0).run()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
