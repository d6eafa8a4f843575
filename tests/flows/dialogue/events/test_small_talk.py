"""Small talk is answered, and what is open is put again."""

from flows.values.replies import Kind
from tests.talk import RESULT, SCREENED, Talk, told


def test_what_is_open_is_put_again_below_it(talk: Talk) -> None:
    said = told(talk, *SCREENED, "thank you")
    assert "How strong is it right now?" in said


def test_where_nothing_is_open_a_nod_is_enough(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "ok")
    assert [reply.kind for reply in talk.turns[-1].replies] == [Kind.NOD]
