"""The peer with aiogram 3: states and answers in its Redis storage, called through its own aiohttp handler."""

import os
from typing import Any

from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.redis import RedisStorage
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web

from tests.benchmarks.peers.questions import QUESTIONS, asked, buttons, result

router = Router()


class Asking(StatesGroup):
    since, where, pain, when, feel, new = (State() for _ in QUESTIONS)


STATES = (Asking.since, Asking.where, Asking.pain, Asking.when, Asking.feel, Asking.new)


def keyboard(number: int) -> InlineKeyboardMarkup:
    rows = [[InlineKeyboardButton(text=label, callback_data=data)] for label, data in buttons(number)]
    return InlineKeyboardMarkup(inline_keyboard=rows)


@router.message(CommandStart())
async def start(message: Message, state: FSMContext) -> None:
    await state.clear()
    await state.set_state(STATES[0])
    await message.answer(asked(0), reply_markup=keyboard(0))


def taking(number: int) -> Any:
    async def take(query: CallbackQuery, state: FSMContext) -> None:
        await query.answer()
        name, _, labels = QUESTIONS[number]
        answers = await state.update_data({name: labels[int(query.data.partition(":")[2])]})
        if number + 1 < len(QUESTIONS):
            await state.set_state(STATES[number + 1])
            await query.message.edit_text(asked(number + 1), reply_markup=keyboard(number + 1))
        else:
            await state.clear()
            await query.message.edit_text(result(answers))

    return take


for place, its_state in enumerate(STATES):
    router.callback_query(its_state, F.data.startswith(f"q{place}:"))(taking(place))


def main() -> None:
    environ = os.environ
    session = AiohttpSession(api=TelegramAPIServer.from_base(environ["API_URL"]))
    bot = Bot(environ["TOKEN"], session=session, default=DefaultBotProperties(parse_mode="HTML"))
    dispatcher = Dispatcher(storage=RedisStorage.from_url(environ["REDIS_URL"], {"max_connections": 10_000}))
    dispatcher.include_router(router)

    async def listening() -> None:
        await bot.set_webhook(f"http://127.0.0.1:{environ['PORT']}/hook", secret_token=environ["SECRET"])

    dispatcher.startup.register(listening)
    app = web.Application()
    SimpleRequestHandler(dispatcher, bot, secret_token=environ["SECRET"]).register(app, path="/hook")
    setup_application(app, dispatcher, bot=bot)
    web.run_app(app, host="127.0.0.1", port=int(environ["PORT"]), print=None, access_log=None)


if __name__ == "__main__":
    main()
