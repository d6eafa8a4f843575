"""The bot as people run it, in a process of its own, for soaks that kill, freeze and starve it."""

import asyncio
import os
import signal
import sys
from dataclasses import dataclass, field
from pathlib import Path

from tests.botapi.server import TOKEN, BotApi

READY_SECONDS = 90


@dataclass
class Bot:
    """`thora telegram` on a store, by polling, or by webhook on `port`; `address` is where it says it is called.

    Use as `async with Bot(...) as bot`.
    """

    server: BotApi
    redis_url: str
    folder: Path
    port: int = 0
    address: str = ""
    child: asyncio.subprocess.Process | None = field(default=None, init=False)

    async def __aenter__(self) -> "Bot":
        return self

    async def __aexit__(self, *_: object) -> None:
        """Whatever became of the test, no process is left behind."""
        if self.child and self.child.returncode is None:
            await self.kill()

    async def start(self, listens: bool = True) -> "Bot":
        """Starts it, and waits until it listens."""
        self.folder.mkdir(exist_ok=True)
        ready = self.listening
        environ = {**os.environ, **self._settings()}
        self.child = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "telegram"),
            cwd=self.folder,
            env=environ,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
        )
        if listens:
            await self.server.until(lambda: self.listening > ready, READY_SECONDS)
        return self

    @property
    def listening(self) -> int:
        """How often somebody has begun to listen at this server."""
        wanted = "setwebhook" if self.port else "getupdates"
        return sum(method == wanted for method, _ in self.server.calls)

    async def kill(self) -> None:
        """kill -9."""
        assert self.child
        self.child.kill()
        await self.child.wait()

    async def stop(self) -> int:
        """SIGTERM; the exit code."""
        assert self.child
        if self.child.returncode is None:
            self.child.send_signal(signal.SIGTERM)
        return await asyncio.wait_for(self.child.wait(), 30)

    def freeze(self) -> None:
        assert self.child
        self.child.send_signal(signal.SIGSTOP)

    def wake(self) -> None:
        assert self.child
        self.child.send_signal(signal.SIGCONT)

    @property
    def memory_mb(self) -> int:
        """Resident memory, where the system tells it in this way."""
        assert self.child
        status = Path(f"/proc/{self.child.pid}/status")
        lines = status.read_text("utf-8").splitlines() if status.exists() else []
        return next((int(line.split()[1]) // 1024 for line in lines if line.startswith("VmRSS")), 0)

    def _settings(self) -> dict[str, str]:
        called = {"WEBHOOK_URL": self.address or f"http://127.0.0.1:{self.port}/thora"} if self.port else {}
        listen = {"WEBHOOK_LISTEN": f"127.0.0.1:{self.port}"} if self.port else {}
        return {
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": self.server.url,
            "REDIS_URL": self.redis_url,
            "DATA_DIR": str(self.folder),
            "LOG_LEVEL": "error",
            "PYTHONPATH": str(Path(__file__).parents[2]),
            **called,
            **listen,
        }
