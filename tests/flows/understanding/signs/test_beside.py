"""An answer that ends a question, and a question of the person behind it: both are met."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.meant import Answer, Pressed
from flows.understanding.signs.beside import beside_a_question
from tests.flows.understanding.scenes import scene_of
from tests.talk import SCREENED, Talk, told


@pytest.mark.parametrize(
    "text",
    ["none of these, is a hot bath any good?", "no to all of them, and when may I run again?", "none. May I swim?"],
)
def test_a_no_to_all_of_a_list_counts_and_the_question_is_kept(text: str, catalog: Catalog) -> None:
    meant = beside_a_question(hear(text, catalog), scene_of("rf_history", catalog), catalog)
    assert isinstance(meant, Answer)
    assert meant.value == ("none",)
    assert meant.also is not None


@pytest.mark.parametrize("text", ["none of these, but is a weak arm one?", "none of these", "is this common?"])
def test_what_may_take_the_no_back_or_asks_nothing_is_none_of_it(text: str, catalog: Catalog) -> None:
    assert beside_a_question(hear(text, catalog), scene_of("rf_history", catalog), catalog) is None


def test_a_list_that_is_done_closes_beside_a_question(catalog: Catalog, talk: Talk) -> None:
    meant = beside_a_question(hear("done. Can I row?", catalog), scene_of("worse_with", catalog), catalog)
    assert isinstance(meant, Pressed)
    to_list = ("[3]", "[1-2 days]", "[Built up in the run]", "[Between the blades]", "[Dull ache, tight]")
    said = told(talk, *SCREENED, *to_list, "[Sitting, desk, phone]", "done, can I swim instead?")
    assert "backstroke" in said
    assert talk.session.record["worse_with"] == ("sitting",)
