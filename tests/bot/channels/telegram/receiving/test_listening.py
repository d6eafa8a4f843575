"""Who starts takes over the journal of who stops; that nobody is served without one is no reason not to serve."""

import asyncio
from pathlib import Path

from bot.channels.telegram.receiving.journal import Journal
from bot.channels.telegram.receiving.listening import open_journal
from bot.channels.telegram.receiving.polling import Polling
from bot.channels.telegram.request import Api


async def test_the_journal_is_taken_over_from_a_process_that_stops(api: Api, tmp_path: Path) -> None:
    path, polling = tmp_path / "updates.jsonl", Polling(api, asyncio.Event())
    old = Journal(path)
    assert await open_journal(path, polling, 0) is None
    waiting = asyncio.create_task(open_journal(path, polling, 20))
    await asyncio.sleep(0)
    await old.keep([{"update_id": 5}])
    old.close()
    new = await waiting
    assert new is not None
    assert list(new.left) == [{"update_id": 5}]


async def test_where_there_is_no_place_for_it_there_is_none(api: Api, tmp_path: Path) -> None:
    folder = tmp_path / "updates.jsonl"
    folder.mkdir()
    assert await open_journal(folder, Polling(api, asyncio.Event()), 20) is None
