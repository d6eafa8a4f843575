"""What a look sees of a real server, up and away, and what of it is a trouble."""

from pathlib import Path

import msgspec
import pytest

from bot.operations.meters import Meters
from bot.operations.watch import Seen, Watch, troubles
from bot.storage.calls.connect import connect
from bot.storage.servers import embedded
from bot.storage.store import Store
from tests.bot.operations.test_meters import FIGURES, read
from tests.bot.storage.topology import cluster

CALM = msgspec.structs.replace(
    FIGURES, oldest_alarm_seconds=0, oldest_unsent_seconds=0, oldest_due_seconds=0, oldest_unprompted_seconds=0
)
WELL = Seen(figures=CALM, is_telegram_known=True, has_model=True)


async def answers() -> None:
    """Telegram is there."""


async def refuses() -> None:
    raise ConnectionError


async def test_all_is_ready_when_store_and_telegram_answer(store: Store) -> None:
    meters = Meters()
    watch = Watch(store, answers, meters, has_model=True)
    assert not watch.seen.is_ready, "nobody has looked yet"
    seen = await watch.look()
    assert seen.is_ready
    assert set(seen.parts.values()) == {"ok"}
    told = read(meters)
    assert (told["thora_up", "store"], told["thora_up", "telegram"]) == (1, 1)
    assert told[("thora_store_append_only",)] == 1


async def test_a_store_that_dies_is_seen_and_seen_again_when_it_is_back(tmp_path: Path) -> None:
    server = embedded.start(tmp_path)
    store, meters = Store(connect(server.url), b"secret", keep_seconds=60), Meters()
    await store.check()
    watch = Watch(store, answers, meters, has_model=True)
    assert (await watch.look()).is_ready
    await store.close()
    server.close()
    seen = await watch.look()
    assert not seen.is_ready
    assert "away" in seen.parts["store"]
    assert read(meters)["thora_up", "store"] == 0
    assert list(troubles(seen, {})) == ["store_away"]
    again = embedded.start(tmp_path)
    assert (await watch.look()).is_ready
    await store.close()
    again.close()


async def test_a_store_that_came_back_empty_is_not_ready_though_it_answers(store: Store) -> None:
    meters = Meters()
    watch = Watch(store, answers, meters, has_model=True)
    assert (await watch.look()).is_ready
    await store.redis.delete(*(store.keys.here(number) for number in range(64)))
    seen = await watch.look()
    assert not seen.is_ready
    assert list(troubles(seen, {})) == ["store_unfit"]
    assert read(meters)["thora_up", "store"] == 0


async def test_a_node_of_a_cluster_that_is_away_is_named_and_the_others_are_served(tmp_path: Path) -> None:
    with cluster(tmp_path) as (url, nodes):
        store, meters = Store(connect(url), b"secret", keep_seconds=60), Meters()
        await store.check()
        watch = Watch(store, answers, meters, has_model=True)
        assert (await watch.look()).parts["store"] == "ok"
        nodes[1].kill()
        seen = await watch.look()
        assert seen.is_ready
        assert f"degraded: the node 127.0.0.1:{nodes[1].port}" in seen.parts["store"]
        assert list(troubles(seen, {})) == ["store_part_away"]
        assert 0 < read(meters)[("thora_store_part_away",)] < 1
        nodes[0].kill()
        nodes[2].kill()
        assert not (await watch.look()).is_ready
        await store.close()


async def test_telegram_away_is_not_ready_and_a_trouble_only_after_it_was_there(store: Store) -> None:
    watch = Watch(store, refuses, Meters(), has_model=True)
    seen = await watch.look()
    assert (seen.is_ready, seen.parts["telegram"]) == (False, "not reached")
    assert "telegram_away" not in troubles(seen, {})


async def test_without_the_model_people_are_served_and_it_is_said(store: Store) -> None:
    seen = await Watch(store, answers, Meters(), has_model=False).look()
    assert seen.is_ready
    assert "without" in seen.parts["model"]


@pytest.mark.parametrize(
    ("figures", "faults", "named"),
    [
        ({}, {}, []),
        ({"has_aof": False}, {}, ["aof_off"]),
        ({"oldest_alarm_seconds": 9}, {}, []),
        ({"oldest_alarm_seconds": 10}, {}, ["alarm_unsent"]),
        ({"oldest_unsent_seconds": 300}, {}, ["unsent"]),
        ({"oldest_unprompted_seconds": 3000}, {}, []),
        ({"oldest_due_seconds": 300}, {}, ["due_late"]),
        ({}, {"set_aside": 1.0}, ["set_aside"]),
        ({}, {"conflict": 1.0}, ["conflict"]),
    ],
)
def test_a_trouble_has_a_name(figures: dict[str, int], faults: dict[str, float], named: list[str]) -> None:
    seen = msgspec.structs.replace(WELL, figures=msgspec.structs.replace(CALM, **figures))
    assert list(troubles(seen, faults)) == named


def test_telegram_that_went_away_is_a_trouble() -> None:
    assert list(troubles(msgspec.structs.replace(WELL, telegram_away=40.0), {})) == ["telegram_away"]
