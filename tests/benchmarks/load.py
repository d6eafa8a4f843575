"""A crowd that taps without a pause, a Bot API that keeps nothing, and bots that are pinned to one core and measured.

It knows nothing of a bot but the Bot API: what came with buttons is tapped until the conversation ends, then somebody
new begins. The bot has the last core, everything else the others.
"""

import asyncio
import itertools
import os
import random
import signal
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
import msgspec
from aiohttp import web

from tests.bot.channels.telegram.test_process import HARMLESS
from tests.botapi.person import buttons

TOKEN = "123456:a-token-for-benchmarks-only"
SECRET = "a-secret-of-the-benchmark"
ROOT = Path(__file__).parents[2]
STUCK_SECONDS = 20.0
OTHER = ("Back", "Explain", "Why do you ask?", "Choose several")
Choose = Callable[[dict[str, Any]], str | None]
"""The data of the button to tap below a message; "" when the conversation ends with it, None to wait for more."""


def peers_choice(message: dict[str, Any]) -> str | None:
    """Any button; the result has none."""
    return random.choice(buttons(message))[1] if buttons(message) else ""


def thoras_choice(message: dict[str, Any]) -> str | None:
    """What a healthy runner with a sore back would tap; the result lets one start again."""
    shown = [(label, data) for label, data in buttons(message) if label not in OTHER]
    if any(label == "Start again" for label, _ in shown):
        return ""
    if any(label.startswith("✓") for label, _ in shown):
        return next(data for label, data in shown if label == "Done")
    wanted = {form for label in HARMLESS for form in (label, f"{label} 5", f"{label} 6")}
    return next((data for label, data in shown if label in wanted), None)


@dataclass
class Figures:
    """What was measured: seconds until something visible came, of each update; the clock's and the bot's seconds."""

    waits: list[float] = field(default_factory=list)
    seconds: float = 0.0
    cpu: float = 0.0
    stuck: int = 0

    @property
    def rate(self) -> float:
        """Updates a second."""
        return len(self.waits) / self.seconds

    @property
    def per_cpu(self) -> float:
        """Updates a second of the bot's own processor time."""
        return len(self.waits) / self.cpu

    def wait(self, share: float) -> float:
        """Milliseconds within which this share was answered."""
        return sorted(self.waits)[int(len(self.waits) * share)] * 1000


class Lab:
    """The Bot API and the crowd. `delay`: seconds that each answer of Telegram takes longer."""

    def __init__(self, choose: Choose) -> None:
        self.choose = choose
        self.delay = 0.0
        self.pause = 0.0
        self.figures = Figures()
        self.hook = ""
        self.called = asyncio.Event()
        self._shown: dict[int, asyncio.Queue[dict[str, Any]]] = {}
        self._ids = itertools.count(1)
        self._people = itertools.count(100_000)
        self._posts: set[asyncio.Task[None]] = set()

    @asynccontextmanager
    async def open(self) -> AsyncIterator["Lab"]:
        runner = web.ServerRunner(web.Server(self._answer, access_log=None), shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        connector = aiohttp.TCPConnector(limit=100)
        async with aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar()) as self._session:
            yield self
        await runner.cleanup()

    # ---- the Bot API

    async def _answer(self, request: web.BaseRequest) -> web.Response:
        method = request.path.rpartition("/")[2].lower()
        given = await _parameters(request)
        if self.delay:
            await asyncio.sleep(self.delay / 2)
        result = self._done(method, given)
        if self.delay:
            await asyncio.sleep(self.delay / 2)
        return web.Response(body=msgspec.json.encode({"ok": True, "result": result}), content_type="application/json")

    def _done(self, method: str, given: dict[str, Any]) -> Any:
        if method == "getme":
            return {"id": 123456, "is_bot": True, "first_name": "Bot", "username": "bench_bot"}
        if method == "setwebhook":
            self.hook = given["url"]
            self.called.set()
        if method == "getwebhookinfo":
            return {"url": self.hook, "pending_update_count": 0, "has_custom_certificate": False}
        if method == "getuserprofilephotos":
            return {"total_count": 1, "photos": []}
        if method not in ("sendmessage", "editmessagetext"):
            return True
        return self._show(given)

    def _show(self, given: dict[str, Any]) -> dict[str, Any]:
        chat, markup = int(given["chat_id"]), given.get("reply_markup")
        if isinstance(markup, str):
            markup = msgspec.json.decode(markup)
        message = {
            "message_id": int(given.get("message_id") or next(self._ids)),
            "from": {"id": 123456, "is_bot": True, "first_name": "Bot"},
            "chat": {"id": chat, "type": "private", "first_name": "Ada"},
            "date": int(time.time()),
            "text": given["text"],
        } | ({"reply_markup": markup} if markup else {})
        if chat in self._shown:
            self._shown[chat].put_nowait(message)
        return message

    # ---- the crowd

    async def load(self, people: int, seconds: float, bot: "Running", warm: float = 1.0) -> Figures:
        """So many people at once for so long, after `warm` seconds that do not count."""
        crowd = [asyncio.create_task(self._somebody(), name=f"person {number}") for number in range(people)]
        await asyncio.sleep(warm)
        self.figures = Figures()
        began, before = time.perf_counter(), bot.cpu
        await asyncio.sleep(seconds)
        self.figures.seconds, self.figures.cpu = time.perf_counter() - began, bot.cpu - before
        figures, self.figures = self.figures, Figures()
        for task in crowd:
            task.cancel()
        await asyncio.gather(*crowd, return_exceptions=True)
        await asyncio.sleep(0.5)
        return figures

    async def says(self, text: str) -> None:
        """Somebody new writes, and sees something."""
        chat = next(self._people)
        await self._seen(chat, asyncio.Queue(), _message(chat, next(self._ids), text))

    async def _somebody(self) -> None:
        await asyncio.sleep(random.uniform(0, 0.3))
        while True:
            try:
                await self._converses(next(self._people))
            except TimeoutError:
                self.figures.stuck += 1

    async def _converses(self, chat: int) -> None:
        shown: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        message = await self._seen(chat, shown, _message(chat, next(self._ids), "/start"))
        try:
            while (data := self.choose(message)) != "":
                if data is None:
                    message = await _next(shown)
                    continue
                if self.pause:
                    await asyncio.sleep(random.uniform(0, 2 * self.pause))
                message = await self._seen(chat, shown, _tap(chat, message, data))
        finally:
            del self._shown[chat]

    async def _seen(self, chat: int, shown: asyncio.Queue[dict[str, Any]], update: dict[str, Any]) -> dict[str, Any]:
        """The first that is shown after an update."""
        self._shown[chat] = shown
        while not shown.empty():
            shown.get_nowait()
        began, figures = time.perf_counter(), self.figures
        task = asyncio.create_task(self._post({"update_id": next(self._ids), **update}))
        self._posts.add(task)
        task.add_done_callback(self._posts.discard)
        message = await _next(shown)
        if figures is self.figures:
            figures.waits.append(time.perf_counter() - began)
        return message

    async def _post(self, update: dict[str, Any]) -> None:
        headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET, "Content-Type": "application/json"}
        with suppress(aiohttp.ClientError):
            async with self._session.post(self.hook, data=msgspec.json.encode(update), headers=headers) as answer:
                await answer.read()


async def _next(shown: asyncio.Queue[dict[str, Any]]) -> dict[str, Any]:
    """Not `wait_for`, which in Python 3.11 can lose the cancelling that ends the crowd."""
    async with asyncio.timeout(STUCK_SECONDS):
        return await shown.get()


async def _parameters(request: web.BaseRequest) -> dict[str, Any]:
    if request.content_type == "application/json":
        return dict(msgspec.json.decode(await request.read() or b"{}"))
    return dict(await request.post())


def _sender(chat: int) -> dict[str, Any]:
    return {"id": chat, "is_bot": False, "first_name": "Ada", "language_code": "en"}


def _message(chat: int, id: int, text: str) -> dict[str, Any]:
    entities = [{"type": "bot_command", "offset": 0, "length": len(text)}] if text.startswith("/") else []
    place = {"id": chat, "type": "private", "first_name": "Ada"}
    message = {"message_id": id, "from": _sender(chat), "chat": place, "date": int(time.time()), "text": text}
    return {"message": {**message, "entities": entities}}


def _tap(chat: int, message: dict[str, Any], data: str) -> dict[str, Any]:
    id = f"{chat}{message['message_id']}{random.getrandbits(30)}"
    return {"callback_query": {"id": id, "from": _sender(chat), "chat_instance": "1", "message": message, "data": data}}


@asynccontextmanager
async def thora(lab: Lab, redis_url: str, folder: Path, port: int) -> AsyncIterator["Running"]:
    """Thora by webhook, ready to read texts."""
    settings = {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": lab.url,
        "WEBHOOK_URL": f"http://127.0.0.1:{port}/hook",
        "WEBHOOK_LISTEN": f"127.0.0.1:{port}",
        "WEBHOOK_SECRET": SECRET,
        "REDIS_URL": redis_url,
        "DATA_DIR": str(folder),
        "LOG_LEVEL": "error",
    }
    async with _running(lab, (sys.executable, "-m", "bot", "telegram"), settings) as bot:
        await lab.says("hello")
        yield bot


def peer(name: str, python: str, redis_url: str, port: int, lab: Lab) -> Any:
    """A peer of `tests/benchmarks/peers`, with the Python that has its packages."""
    given = {"TOKEN": TOKEN, "API_URL": lab.url, "SECRET": SECRET, "PORT": str(port), "REDIS_URL": redis_url}
    return _running(lab, (python, "-m", f"tests.benchmarks.peers.{name}"), given)


@asynccontextmanager
async def _running(lab: Lab, command: tuple[str, ...], settings: dict[str, str]) -> AsyncIterator["Running"]:
    environ = {**os.environ, "PYTHONPATH": str(ROOT), **settings}
    lab.called.clear()
    child = await asyncio.create_subprocess_exec(*command, cwd=ROOT, env=environ, stdin=asyncio.subprocess.DEVNULL)
    pin(child.pid, last=True)
    try:
        await asyncio.wait_for(lab.called.wait(), 60)
        await asyncio.sleep(0.5)
        yield Running(child.pid)
    finally:
        with suppress(ProcessLookupError):
            child.send_signal(signal.SIGTERM)
        try:
            await asyncio.wait_for(child.wait(), 15)
        except TimeoutError:
            child.kill()
            await child.wait()


def pin(pid: int, *, last: bool) -> None:
    """Gives a process the last core, or the others; where the system cannot do that, or has one core, all."""
    cores = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else set()
    every = set(range(os.cpu_count() or 1))
    if len(every) > 1 and cores:
        os.sched_setaffinity(pid, {max(every)} if last else every - {max(every)})


@dataclass(frozen=True)
class Running:
    """A process that is measured, where the system tells of it in this way; else everything is 0."""

    pid: int

    @property
    def cpu(self) -> float:
        """Seconds of the processor, user and system."""
        fields = self._told("stat").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK") if fields else 0.0

    @property
    def memory_mb(self) -> float:
        """Resident memory."""
        lines = self._told("status").splitlines()
        return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)

    def _told(self, name: str) -> str:
        path = Path(f"/proc/{self.pid}/{name}")
        return path.read_text("utf-8") if path.exists() else ""


CHOICES: dict[str, Choose] = {"thora": thoras_choice, "aiogram_fsm": peers_choice, "ptb_tuned": peers_choice}
