"""The search of a question and what the model costs: `make bench` prints the figures, only a ratio is asserted."""

import statistics
from pathlib import Path
from time import perf_counter

import pytest

from bot.models import reader
from bot.models.encoder import NoModel
from flows import Catalog, load_catalog
from flows.search.faq import look_up

TEXTS = [
    f"my upper back aches {where} after a run, what should I do about it?" for where in "here there low high".split()
]
MOST = 400
"""How many times as long as by words alone a search with the model may take."""


def milliseconds(catalog: Catalog) -> list[float]:
    look_up(TEXTS[0], catalog)
    times = []
    for number in range(100):
        start = perf_counter()
        look_up(f"{TEXTS[number % len(TEXTS)]} {number}", catalog)
        times.append(1000 * (perf_counter() - start))
    return times


def resident() -> float:
    """Megabytes in memory."""
    pages = Path("/proc/self/statm")
    return int(pages.read_text("ascii").split()[1]) * 4096 / 1e6 if pages.exists() else 0.0


def test_a_search_with_the_model_takes_its_time_and_no_more(catalog: Catalog) -> None:
    by_words = milliseconds(catalog)
    before, start = resident(), perf_counter()
    try:
        read = reader.load()
    except NoModel as error:
        pytest.skip(str(error))
    loaded = perf_counter() - start
    with_model = milliseconds(load_catalog(read=read))
    print(f"model: loads in {loaded:.2f} s, {resident() - before:.0f} MB more with its catalog")
    for name, times in (("by words", by_words), ("with the model", with_model)):
        print(f"{name}: {statistics.median(times):.1f} ms a text, p95 {statistics.quantiles(times, n=20)[-1]:.1f} ms")
    assert statistics.median(with_model) / statistics.median(by_words) < MOST
