"""The peer with python-telegram-bot, tuned: aiohttp both ways, uvloop, orjson, the tap answered in the 200's body.

One GET and one SET of Redis an update.
"""

import asyncio
import os
from typing import Any

import aiohttp
import orjson
import redis.asyncio as redis
import uvloop
from aiohttp import web
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.constants import ParseMode
from telegram.error import NetworkError
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, ContextTypes
from telegram.request import BaseRequest

from tests.benchmarks.peers.questions import QUESTIONS, asked, buttons, result

STORE = redis.from_url(os.environ["REDIS_URL"], max_connections=10_000)


class Aiohttp(BaseRequest):
    """HTTP by aiohttp; an answer is decoded by orjson."""

    session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return 10.0

    async def initialize(self) -> None:
        self.session = self.session or aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=256))

    async def shutdown(self) -> None:
        if self.session:
            await self.session.close()

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        return orjson.loads(payload)

    async def do_request(
        self, url: str, method: str, request_data: Any = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        assert self.session
        try:
            parameters = request_data.json_parameters if request_data else None
            async with self.session.request(method, url, data=parameters) as answer:
                return answer.status, await answer.read()
        except aiohttp.ClientError as fault:
            raise NetworkError(type(fault).__name__) from fault


def keyboard(number: int) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=data)] for label, data in buttons(number)])


KEYBOARDS = [keyboard(number) for number in range(len(QUESTIONS))]


async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    await STORE.set(f"chat:{update.effective_user.id}", orjson.dumps([0, {}]), ex=86_400)
    await update.message.reply_text(asked(0), reply_markup=KEYBOARDS[0])


async def take(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    key = f"chat:{update.effective_user.id}"
    number, answers = orjson.loads(await STORE.get(key))
    name, _, labels = QUESTIONS[number]
    answers[name] = labels[int(update.callback_query.data.partition(":")[2])]
    await STORE.set(key, orjson.dumps([number + 1, answers]), ex=86_400)
    edit = update.callback_query.edit_message_text
    if number + 1 < len(QUESTIONS):
        await edit(asked(number + 1), reply_markup=KEYBOARDS[number + 1])
    else:
        await edit(result(answers), parse_mode=ParseMode.HTML)


async def serve() -> None:
    environ = os.environ
    builder = Application.builder().token(environ["TOKEN"]).base_url(f"{environ['API_URL']}/bot").updater(None)
    app = builder.request(Aiohttp()).get_updates_request(Aiohttp()).build()
    app.add_handler(CommandHandler("start", start))
    app.add_handler(CallbackQueryHandler(take))
    await app.initialize()

    async def hook(request: web.Request) -> web.Response:
        if request.headers.get("X-Telegram-Bot-Api-Secret-Token") != environ["SECRET"]:
            return web.Response(status=403)
        update = Update.de_json(orjson.loads(await request.read()), app.bot)
        await app.process_update(update)
        if update.callback_query is None:
            return web.Response()
        answer = {"method": "answerCallbackQuery", "callback_query_id": update.callback_query.id}
        return web.Response(body=orjson.dumps(answer), content_type="application/json")

    server = web.Application()
    server.router.add_post("/hook", hook)
    runner = web.AppRunner(server, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", int(environ["PORT"])).start()
    await app.bot.set_webhook(f"http://127.0.0.1:{environ['PORT']}/hook", secret_token=environ["SECRET"])
    await asyncio.Event().wait()


if __name__ == "__main__":
    uvloop.install()
    asyncio.run(serve())
