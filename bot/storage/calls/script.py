"""Lua scripts as the store runs them: one alone, many in one trip, or one again until its answer is heard.

Each new connection is told all of them, so that a call need not bring its text along.
"""

import asyncio
import random
from collections.abc import Sequence
from hashlib import sha1
from importlib.resources import files
from typing import Any, Final

from bot.storage.calls.routes import Route
from bot.storage.calls.wire import Lost, Refusal, Words

REPEATS_MS: Final = (20, 100, 400)
"""Pauses before what is safe to repeat is repeated because its answer was lost."""


class Script:
    """A Lua script of this package. `slot` is that of its keys."""

    def __init__(self, name: str) -> None:
        self.text = files("bot.storage").joinpath("scripts", f"{name}.lua").read_text("utf-8")
        self._sha = sha1(self.text.encode(), usedforsecurity=False).hexdigest()

    async def run(self, route: Route, slot: int, keys: Sequence[str], args: Words) -> Any:
        """The script's answer; Refusal or Lost."""
        try:
            return await route.ask(slot, ("EVALSHA", self._sha, len(keys), *keys, *args))
        except Refusal as refusal:
            if not str(refusal).startswith("NOSCRIPT"):
                raise
        return await route.ask(slot, ("EVAL", self.text, len(keys), *keys, *args))

    async def run_each(self, route: Route, calls: Sequence[tuple[int, Sequence[str], Words]]) -> list[Any]:
        """The answers to many calls in one trip, each with its slot, keys and arguments; what failed in its place.

        Where the server has forgotten the script, a call may be made twice.
        """
        words = [(slot, ("EVALSHA", self._sha, len(keys), *keys, *args)) for slot, keys, args in calls]
        answers = await route.ask_all(words)
        for index, answer in enumerate(answers):
            if isinstance(answer, Refusal) and str(answer).startswith("NOSCRIPT"):
                answers[index] = await self.run(route, *calls[index])
        return answers

    async def run_surely(self, route: Route, slot: int, keys: Sequence[str], args: Words) -> Any:
        """The script's answer, asked for again when it is lost: only for scripts that are safe to repeat."""
        for pause in REPEATS_MS:
            try:
                return await self.run(route, slot, keys, args)
            except Lost:
                await asyncio.sleep(pause / 1000 * (0.5 + random.random()))
        return await self.run(route, slot, keys, args)
