"""A wire that loses answers: it passes everything on to a real server, and cuts off some answers on their way back."""

import asyncio
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit


class LossyWire:
    """Between a client and the server at `url`. `lose(n)`: the next n answers are lost after the server acted."""

    def __init__(self, url: str, path: Path) -> None:
        self._to = urlsplit(url)
        self._path = path
        self._to_lose = 0
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def url(self) -> str:
        return f"unix://{quote(str(self._path))}"

    def lose(self, answers: int) -> None:
        self._to_lose = answers

    def altered(self, answer: bytes) -> bytes:
        """What arrives in the place of an answer; here it is that."""
        return answer

    async def __aenter__(self) -> "LossyWire":
        self._server = await asyncio.start_unix_server(self._carry, str(self._path))
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _carry(self, client: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        answers, on = await self._dial()
        there = asyncio.create_task(self._forth(client, on))
        self._tasks |= {there}
        with suppress(ConnectionError):
            while answer := await answers.read(65536):
                if self._to_lose:
                    self._to_lose -= 1
                    break
                back.write(self.altered(answer))
                await back.drain()
        back.close()
        there.cancel()
        on.close()

    async def _forth(self, client: asyncio.StreamReader, on: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            while asked := await client.read(65536):
                on.write(asked)
                await on.drain()
        on.close()

    async def _dial(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if self._to.scheme == "unix":
            return await asyncio.open_unix_connection(unquote(self._to.path))
        return await asyncio.open_connection(self._to.hostname, self._to.port or 6379)
