"""The help of each state: what to do now, two examples, and the commands of use, in groups."""

import pytest

from flows import Catalog, Session
from flows.values.model import State
from flows.wording.help import help_text

STATES = [
    Session(),
    *(Session(state=state, consent=True) for state in (State.QUESTIONS, State.ASSESSED, State.REFERRED)),
]


@pytest.mark.parametrize("session", STATES, ids=lambda session: session.state.value)
def test_it_says_what_to_do_now_with_two_examples(session: Session, catalog: Catalog) -> None:
    text = help_text(session, catalog)
    now = text.split("For example")[1].splitlines()[0]
    assert now.count('"') == 4
    assert len(text.split()) < 100


def test_each_state_has_its_own(catalog: Catalog) -> None:
    assert len({help_text(session, catalog) for session in STATES}) == len(STATES)
