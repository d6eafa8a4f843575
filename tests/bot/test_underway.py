"""Work beside a loop: counted while it lasts, and its faults told by their kind alone."""

import asyncio

import pytest

from bot.storage.faults import StoreUnavailable
from bot.underway import UnderWay


async def fails(fault: Exception) -> None:
    raise fault


@pytest.mark.parametrize(
    ("fault", "told"), [(ValueError("my chest hurts"), "ValueError"), (StoreUnavailable("away"), "the store is away")]
)
async def test_a_fault_ends_nothing_and_is_told_without_its_words(
    fault: Exception, told: str, caplog: pytest.LogCaptureFixture
) -> None:
    work = UnderWay()
    with caplog.at_level("INFO"):
        work.begin(fails(fault))
        await work.wait()
    assert told in caplog.text
    assert "chest" not in caplog.text
    assert len(work) == 0


async def test_there_is_room_again_once_enough_is_done() -> None:
    work, gates = UnderWay(), [asyncio.Event() for _ in range(3)]
    for gate in gates:
        work.begin(_until(gate))
    waits = asyncio.create_task(work.until_fewer(2))
    gates[0].set()
    await asyncio.sleep(0.01)
    assert not waits.done()
    gates[1].set()
    await waits
    assert len(work) == 1
    await work.stop()
    assert len(work) == 0


async def _until(gate: asyncio.Event) -> None:
    await gate.wait()
