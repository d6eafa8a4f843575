"""`/healthz`, `/readyz` and `/metrics`, for container, proxy and Prometheus. Read only; it tells nothing of anybody.

`/healthz`: is the process alive, does its loop turn? A restart helps if not. `/readyz`: can people be served now:
store, content, Telegram, model? It names the part that is missing. There is no login: listen where only they can reach
it.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from bot.operations.meters import Meters
from bot.operations.watch import Watch
from bot.settings import Address, SettingsError


@asynccontextmanager
async def listening(address: Address, watch: Watch, meters: Meters) -> AsyncIterator[None]:
    """Serves as long as the block lasts. SettingsError when nobody may listen there."""
    runner = web.AppRunner(_app(watch, meters), access_log=None)
    await runner.setup()
    try:
        await _start(runner, address)
        yield
    finally:
        await runner.cleanup()


async def _start(runner: web.AppRunner, address: Address) -> None:
    try:
        await web.TCPSite(runner, address.host, address.port).start()
    except UnicodeError:
        raise SettingsError(f"OPERATIONS_LISTEN is '{address}': that is no name of a host") from None
    except OSError as fault:
        reason = fault.strerror or type(fault).__name__
        raise SettingsError(f"OPERATIONS_LISTEN is '{address}': nothing can listen there ({reason})") from None


def _app(watch: Watch, meters: Meters) -> web.Application:
    async def healthz(request: web.Request) -> web.Response:
        return _told({"alive": "ok" if watch.is_alive else "the loop is stuck"}, is_well=watch.is_alive)

    async def readyz(request: web.Request) -> web.Response:
        return _told(watch.seen.parts, is_well=watch.is_alive and watch.seen.is_ready)

    async def metrics(request: web.Request) -> web.Response:
        return web.Response(body=generate_latest(meters.registry), headers={"Content-Type": CONTENT_TYPE_LATEST})

    app = web.Application()
    app.add_routes([web.get("/healthz", healthz), web.get("/readyz", readyz), web.get("/metrics", metrics)])
    return app


def _told(parts: dict[str, str], *, is_well: bool) -> web.Response:
    return web.json_response(parts, status=200 if is_well else 503)
