"""A clause of the content as a sentence of its own."""

import pytest

from flows.wording.sentences import sentence


@pytest.mark.parametrize(("clause", "said"), [("it grows", "It grows."), (" It grows. ", "It grows."), ("", "")])
def test_a_clause_gets_a_capital_and_one_full_stop(clause: str, said: str) -> None:
    assert sentence(clause) == said
