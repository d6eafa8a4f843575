"""A worker in a process of its own that counts what it is told, for soaks that kill it.

`python -m tests.soak.counting API REDIS FOLDER [PORT]`: by webhook on the port, else by polling with a journal.
"""

import asyncio
import signal
import sys
from pathlib import Path

from bot.channels.telegram.receiving.journal import Journal
from bot.channels.telegram.receiving.registration import Registration
from bot.channels.telegram.receiving.webhook import Webhook
from bot.channels.telegram.request import Api
from bot.settings import Address
from bot.storage.calls.connect import connect
from bot.storage.store import Store
from tests.bot.channels.telegram.conftest import Worker
from tests.botapi.server import TOKEN

LEASE_MS = 3_000
SECRET = "a-secret-of-the-soak"


async def main(api_url: str, redis_url: str, folder: str, port: str = "") -> None:
    """Works until SIGTERM."""
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    api = Api(TOKEN, api_url)
    await api.request.initialize()
    store = Store(connect(redis_url), b"secret", keep_seconds=3600, lease_ms=LEASE_MS)
    journal = None if port else Journal(Path(folder, "updates.jsonl"))
    worker = Worker(api, store, stop, journal=journal)
    if port:
        await called(worker, int(port))
    else:
        async with worker.running():
            await stop.wait()
    await store.close()
    await api.request.shutdown()


async def called(worker: Worker, port: int) -> None:
    """The worker behind a webhook."""
    url = f"http://127.0.0.1:{port}/"
    webhook = Webhook(worker.intake, url=url, listen=Address(host="127.0.0.1", port=port), secret=SECRET)
    await webhook.open()
    await Registration(worker.api, url, SECRET).set()
    sweep = asyncio.create_task(worker.sweep.run())
    await worker.stop.wait()
    await webhook.close()
    sweep.cancel()
    await asyncio.gather(sweep, return_exceptions=True)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
