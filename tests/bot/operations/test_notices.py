"""Operators are told once that something is wrong and once that it is over, by one of the workers."""

from dataclasses import dataclass, field

import pytest

from bot.operations.notices import Notices
from bot.storage.store import Store
from tests.conftest import OpenStore

AWAY = {"due_late": "the check-ins are late"}


@dataclass
class Worker:
    """One worker's notices, on a clock that the test sets."""

    store: Store
    now: float = 100.0
    told: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.notices = Notices(self.store, self._tell, lambda: self.now)

    async def _tell(self, text: str) -> None:
        self.told.append(text)

    async def looks(self, troubles: dict[str, str], seconds: int) -> None:
        for _ in range(seconds // 5):
            self.now += 5
            await self.notices.update(troubles)


@pytest.fixture
def worker(store: Store) -> Worker:
    return Worker(store)


async def test_a_trouble_is_told_once_and_once_that_it_is_over(worker: Worker) -> None:
    await worker.looks(AWAY, 3600)
    assert worker.told == ["⚠️ Thora: the check-ins are late."]
    await worker.looks({}, 3600)
    assert worker.told[1:] == ["✅ Thora: over after 60 min: the check-ins are late."]


async def test_what_flickers_is_no_news(worker: Worker) -> None:
    for _ in range(20):
        await worker.looks(AWAY, 5)
        await worker.looks({}, 60)
    assert worker.told == []
    for _ in range(20):
        await worker.looks(AWAY, 10)
        await worker.looks({}, 30)
    assert len(worker.told) == 1


async def test_an_emergency_that_is_not_sent_is_told_at_once(worker: Worker) -> None:
    await worker.looks({"alarm_unsent": "an emergency waits"}, 5)
    assert len(worker.told) == 1


async def test_of_two_workers_one_tells(open_store: OpenStore) -> None:
    workers = [Worker(await open_store()), Worker(await open_store())]
    for one in workers:
        await one.looks(AWAY, 60)
    for one in workers:
        await one.looks({}, 120)
    assert len([text for one in workers for text in one.told]) == 2


async def test_a_worker_that_starts_in_the_middle_tells_only_that_it_is_over(open_store: OpenStore) -> None:
    await Worker(await open_store()).looks(AWAY, 60)
    fresh = Worker(await open_store())
    await fresh.looks(AWAY, 60)
    assert fresh.told == []
    await fresh.looks({}, 120)
    assert fresh.told == ["✅ Thora: over after 55 s: the check-ins are late."]


async def test_the_log_says_it_again_every_quarter_of_an_hour(worker: Worker, caplog: pytest.LogCaptureFixture) -> None:
    await worker.looks(AWAY, 3600)
    assert sum("check-ins are late" in line for line in caplog.messages) == 4
