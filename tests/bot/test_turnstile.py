"""The door: a few at a time, chats in turns, who is hurried first, and nobody lost on the way."""

import asyncio
from collections.abc import Callable

import pytest

from bot.turnstile import Turnstile


class Visitors:
    """Goes through a turnstile and notes in which order."""

    def __init__(self, door: Turnstile) -> None:
        self.door = door
        self.seen: list[str] = []
        self.gates: dict[str, asyncio.Event] = {}
        self.tasks: dict[str, asyncio.Task[None]] = {}

    async def comes(self, name: str) -> None:
        self.gates[name] = asyncio.Event()
        self.tasks[name] = asyncio.create_task(self._through(name))
        await asyncio.sleep(0)

    async def all_leave(self) -> list[str]:
        for gate in self.gates.values():
            gate.set()
        await asyncio.gather(*self.tasks.values(), return_exceptions=True)
        return self.seen

    async def _through(self, name: str) -> None:
        async with self.door.turn(name[0]):
            self.seen.append(name)
            await self.gates[name].wait()


@pytest.fixture
def visitors() -> Callable[..., Visitors]:
    return lambda **how: Visitors(Turnstile(1, **how))


async def test_chats_take_turns_however_much_one_brings(visitors: Callable[..., Visitors]) -> None:
    queue = visitors()
    for name in ("a1", "a2", "a3", "b1", "c1", "b2"):
        await queue.comes(name)
    assert await queue.all_leave() == ["a1", "a2", "b1", "c1", "a3", "b2"]


async def test_who_is_hurried_comes_first_until_calmed(visitors: Callable[..., Visitors]) -> None:
    queue = visitors()
    for name in ("a1", "b1", "c1", "c2"):
        await queue.comes(name)
    queue.door.hurry("c")
    assert await queue.all_leave() == ["a1", "c1", "c2", "b1"]
    queue.door.calm("c")
    assert not queue.door.is_busy


async def test_what_comes_now_goes_before_what_piled_up(visitors: Callable[..., Visitors]) -> None:
    queue = visitors(newest_first=True)
    for name in ("a1", "b1", "b2", "c1"):
        await queue.comes(name)
    assert await queue.all_leave() == ["a1", "c1", "b1", "b2"]


async def test_while_held_only_the_hurried_pass(visitors: Callable[..., Visitors]) -> None:
    queue = visitors()
    queue.door.hold(held=True)
    for name in ("a1", "b1"):
        await queue.comes(name)
    assert (queue.seen, queue.door.is_busy) == ([], True)
    queue.door.hurry("b")
    await asyncio.sleep(0)
    assert queue.seen == ["b1"]
    queue.door.hold(held=False)
    assert await queue.all_leave() == ["b1", "a1"]


async def test_who_gives_up_takes_no_place(visitors: Callable[..., Visitors]) -> None:
    queue = visitors()
    for name in ("a1", "b1", "c1"):
        await queue.comes(name)
    queue.tasks["b1"].cancel()
    assert await queue.all_leave() == ["a1", "c1"]
    assert not queue.door.is_busy


async def test_who_gives_up_just_as_they_are_let_in_gives_the_place_back(visitors: Callable[..., Visitors]) -> None:
    queue = visitors()
    queue.door.hold(held=True)
    for name in ("a1", "b1"):
        await queue.comes(name)
    queue.door.hold(held=False)
    queue.tasks["a1"].cancel()
    await asyncio.wait([queue.tasks["a1"]])
    await asyncio.sleep(0)
    assert queue.seen == ["b1"]


async def test_once_closed_nobody_passes_and_who_is_inside_leaves(visitors: Callable[..., Visitors]) -> None:
    queue = visitors()
    for name in ("a1", "b1"):
        await queue.comes(name)
    queue.door.close()
    await queue.comes("c1")
    assert await queue.all_leave() == ["a1"]
    assert all(queue.tasks[name].cancelled() for name in ("b1", "c1"))


async def test_work_in_a_thread_brings_its_result_or_its_fault() -> None:
    door = Turnstile(1)
    assert await door.run("a", lambda: 3) == 3
    with pytest.raises(ZeroDivisionError):
        await door.run("a", lambda: 1 // 0)
    assert not door.is_busy
