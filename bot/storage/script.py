"""Lua scripts as the store runs them: one alone, many in one trip, or one again until its answer is heard."""

import asyncio
import random
from collections.abc import Sequence
from hashlib import sha1
from importlib.resources import files
from typing import Any, Final

from redis import exceptions

from bot.storage.connect import Client

REPEATS_MS: Final = (20, 100, 400)
"""Pauses before a commit or ack whose answer was lost is repeated."""


class Script:
    """A Lua script of this package, sent whole only to a server that does not know it yet."""

    def __init__(self, name: str) -> None:
        self._text = files("bot.storage").joinpath("scripts", f"{name}.lua").read_text("utf-8")
        self._sha = sha1(self._text.encode(), usedforsecurity=False).hexdigest()

    async def run(self, redis: Client, keys: Sequence[str], args: Sequence[str | int | float | bytes]) -> Any:
        """The script's answer."""
        rest = (len(keys), *keys, *args)
        try:
            return await redis.execute_command("EVALSHA", self._sha, *rest)
        except exceptions.NoScriptError:
            return await redis.execute_command("EVAL", self._text, *rest)

    async def run_each(self, redis: Client, calls: Sequence[tuple[Sequence[str], Sequence[str]]]) -> list[Any]:
        """The answers to many calls, each with its keys and arguments, in one round trip.

        Where the server has forgotten the script, a call may be made twice.
        """
        pipe = redis.pipeline(transaction=False)
        for keys, args in calls:
            pipe.execute_command("EVALSHA", self._sha, len(keys), *keys, *args)
        try:
            return list(await pipe.execute())
        except exceptions.NoScriptError:
            return [await self.run(redis, keys, args) for keys, args in calls]

    async def run_surely(self, redis: Client, keys: Sequence[str], args: Sequence[str | int | bytes]) -> Any:
        """The script's answer, asked for again when it is lost: only for scripts that are safe to repeat."""
        for pause in REPEATS_MS:
            try:
                return await self.run(redis, keys, args)
            except (exceptions.ConnectionError, exceptions.TimeoutError):
                await asyncio.sleep(pause / 1000 * (0.5 + random.random()))
        return await self.run(redis, keys, args)
