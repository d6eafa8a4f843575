"""Reading texts is prepared once, and nobody who taps waits for it."""

import asyncio
import threading

import pytest
from msgspec.structs import replace

from bot import turns
from bot.turns import Turns
from flows import Catalog
from flows.values.events import Commanded, Said
from flows.values.model import Session
from flows.values.replies import Kind


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[Catalog]:
    """The catalogs for which reading was built."""
    built: list[Catalog] = []

    def prepare(catalog: Catalog) -> None:
        threading.Event().wait(0.05)
        built.append(catalog)

    monkeypatch.setattr(turns, "prepare", prepare)
    return built


async def test_of_many_first_texts_one_builds_and_all_are_answered(catalog: Catalog, built: list[Catalog]) -> None:
    take = Turns(catalog)
    said = Said(at=1, text="is it ok to run with a sore back?")
    taken = await asyncio.gather(*(asyncio.to_thread(take, Session(), said) for _ in range(6)))
    assert all(turn.replies for turn in taken)
    assert built == [catalog]


async def test_who_taps_does_not_wait_for_it(catalog: Catalog, built: list[Catalog]) -> None:
    assert Turns(catalog)(Session(), Commanded(at=1, name="start", rest="")).replies
    assert not built


async def test_it_is_built_when_nobody_writes_too(catalog: Catalog, built: list[Catalog]) -> None:
    take = Turns(catalog)
    await take.prepare_soon(0)
    take(Session(), Said(at=1, text="hello"))
    assert built == [catalog]


async def test_the_models_are_loaded_once_and_only_for_a_text(catalog: Catalog, built: list[Catalog]) -> None:
    loaded: list[Catalog] = []

    def complete(catalog: Catalog) -> Catalog:
        loaded.append(catalog)
        return replace(catalog, detect=lambda text: ("en", 1.0))

    take = Turns(catalog, complete)
    take(Session(), Commanded(at=1, name="start", rest=""))
    assert not loaded
    await asyncio.gather(*(asyncio.to_thread(take.completed) for _ in range(4)))
    take(Session(), Said(at=1, text="hello"))
    assert loaded == [catalog]
    assert built == [take.catalog]
    assert take.catalog.detect is not None


async def test_an_alarm_does_not_wait_for_what_finds_topics(catalog: Catalog, built: list[Catalog]) -> None:
    turn = Turns(catalog)(Session(), Said(at=1, text="crushing pain in my chest and I can't breathe"))
    assert any(reply.kind is Kind.ALARM for reply in turn.replies)
    assert not built
