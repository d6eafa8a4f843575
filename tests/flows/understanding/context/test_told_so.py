"""What a text says, and what it says to be so."""

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.context.told_so import has, tells, without_startled


def test_what_is_denied_stands_there_and_is_not_told(catalog: Catalog) -> None:
    utterance = hear("it is not a nerve", catalog)
    assert has(("nerve",), utterance, catalog)
    assert not tells(("nerve",), utterance, catalog)


def test_what_is_said_is_told(catalog: Catalog) -> None:
    assert tells(("nerve",), hear("it is a nerve", catalog), catalog)


def test_a_start_at_what_is_asked_is_left_out(catalog: Catalog) -> None:
    assert [one.told for one in without_startled(hear("what? no", catalog), catalog).sentences] == [("no",)]
    assert [one.told for one in without_startled(hear("what?", catalog), catalog).sentences] == [("what",)]
