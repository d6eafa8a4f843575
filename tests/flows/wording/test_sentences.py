"""A clause of the content as a sentence of its own."""

import pytest

from flows.wording.sentences import lines, lowered, sentence


@pytest.mark.parametrize(("clause", "said"), [("it grows", "It grows."), (" It grows. ", "It grows."), ("", "")])
def test_a_clause_gets_a_capital_and_one_full_stop(clause: str, said: str) -> None:
    assert sentence(clause) == said


def test_lines_leave_out_what_is_empty_and_a_part_of_a_sentence_begins_small() -> None:
    assert lines("One.", "", "Two.") == "One.\nTwo."
    assert (lowered("It grows"), lowered("")) == ("it grows", "")
