"""The screen of a text: how its time grows. Ratios within one run, for machines differ: `make bench` prints them."""

from collections.abc import Callable
from time import perf_counter

import pytest

from flows import Catalog
from flows.screening.screen import screen

SHORT = "my upper back is sore after a long run yesterday, is it posture?"
LONG = {
    "one word": "pain " * 800,
    "one sentence": "my chest hurts but not really, it was last year and checked " * 60,
    "many sentences": "my chest hurts. " * 250,
    "negations": "no " * 1300,
    "conditions": "if i get chest pain what do i do and " * 100,
}
MOST = 200
"""How many times as long as a short text the longest that Telegram takes may need: it is 60 times as long."""


def seconds(work: Callable[[], object]) -> float:
    """The least of five."""
    times = []
    for _ in range(5):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return min(times)


@pytest.mark.parametrize("name", LONG)
def test_the_time_grows_with_the_text_and_not_with_its_square(name: str, catalog: Catalog) -> None:
    screen(SHORT, catalog)
    ratio = seconds(lambda: screen(LONG[name], catalog)) / seconds(lambda: screen(SHORT, catalog))
    print(f"{name}: {ratio:.0f} times a short text")
    assert ratio < MOST
