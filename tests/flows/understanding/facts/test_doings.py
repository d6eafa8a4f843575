"""What a text tells of what somebody does; what others think of it is no fact."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.facts.doings import doings
from flows.understanding.facts.marked import Marked
from tests.talk import MONDAY

OPINIONS = [
    "my brother says i slouch",
    "my running coach thinks i hunch over",
    "the guy at the gym reckons i slouch at my desk",
    "according to my wife i slouch",
    "i slouch says my mum",
    "everyone keeps telling me i slouch",
    "my mother in law swears i slouch",
    "somebody told me i slouch",
    "a friend is convinced i slouch",
    "my boss always says i slouch",
]


def _told(text: str, catalog: Catalog, field: str = "", *, of_another: bool = False) -> set[str]:
    found = doings(hear(text, catalog), Marked(), MONDAY, catalog, field, of_another=of_another)
    return set(found.get("habits", ()))


@pytest.mark.parametrize("text", OPINIONS)
def test_what_others_think_is_no_fact(text: str, catalog: Catalog) -> None:
    assert not _told(text, catalog)


def test_what_somebody_says_of_themselves_is(catalog: Catalog) -> None:
    assert _told("i slouch", catalog)
    assert _told("my wife says it is my core, i slouch", catalog)


def test_an_opinion_counts_where_habits_are_asked_about_or_of_another(catalog: Catalog) -> None:
    seen, text = Marked(lists={"habits": ("slump_run",)}), hear("my brother says i slouch", catalog)
    assert not doings(text, seen, MONDAY, catalog, "", of_another=False)
    assert doings(text, seen, MONDAY, catalog, "habits", of_another=False) == seen.lists
    assert doings(text, seen, MONDAY, catalog, "", of_another=True) == seen.lists


def test_a_clinicians_word_counts(catalog: Catalog) -> None:
    seen, text = Marked(lists={"habits": ("slump_run",)}), hear("my physio says i slouch", catalog)
    assert doings(text, seen, MONDAY, catalog, "", of_another=False) == seen.lists


@pytest.mark.parametrize("text", ["heat", "the gym", "every day", "backpack"])
def test_a_bare_name_tells_nothing_where_its_list_is_not_open(text: str, catalog: Catalog) -> None:
    heard = hear(text, catalog)
    assert not doings(heard, Marked(), MONDAY, catalog, "pain_now", of_another=False)
    assert doings(hear("i slump", catalog), Marked(), MONDAY, catalog, "pain_now", of_another=False)
