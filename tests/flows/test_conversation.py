"""One turn: heard, understood, gated, decided, settled."""

from flows import Catalog, State, take_turn
from flows.values.events import Left, Overheard, Said, Unreadable
from flows.values.frames import Delete, Resume
from flows.values.replies import Kind
from tests.talk import CHEST, RESULT, SCREENED, Talk, told


def test_a_turn_may_be_repeated(talk: Talk, catalog: Catalog) -> None:
    told(talk, *SCREENED)
    event = Said(at=talk.at + 1, text="about a 4")
    assert take_turn(talk.session, event, catalog) == take_turn(talk.session, event, catalog)


def test_the_first_text_is_no_answer_to_the_welcome(talk: Talk) -> None:
    told(talk, "yes")
    assert talk.session.consent is None
    assert talk.turns[-1].replies[-1].options[0].field == "consent"


def test_an_edited_text_changes_nothing_but_a_sign_in_it_counts(talk: Talk) -> None:
    told(talk, *SCREENED)
    talk.happen(Said(at=talk.at, text="4", edited=True))
    assert "pain_now" not in talk.session.record
    talk.happen(Said(at=talk.at, text=CHEST, edited=True))
    assert talk.session.state is State.REFERRED


def test_a_text_that_is_no_answer_lets_a_passing_question_go(talk: Talk) -> None:
    told(talk, *SCREENED, "/delete", "about a 4")
    assert talk.session.find(Delete) is None
    assert talk.session.record["pain_now"] == 4


def test_after_half_a_day_it_is_asked_whether_to_go_on(talk: Talk) -> None:
    told(talk, *SCREENED[:4])
    talk.later(13)
    told(talk, "hello")
    assert talk.session.find(Resume) is None or isinstance(talk.session.prompt, Resume)
    assert talk.turns[-1].replies[-1].options


def test_a_caption_is_read(talk: Talk) -> None:
    told(talk, *SCREENED)
    turn = talk.happen(Unreadable(at=talk.at, kind="photo", caption=CHEST))
    assert turn.replies[0].kind is Kind.ALARM


def test_in_a_group_a_sign_is_told_and_nothing_else_said(talk: Talk) -> None:
    assert talk.happen(Overheard(at=talk.at, text="my back hurts")).replies == ()
    assert talk.happen(Overheard(at=talk.at, text=CHEST)).replies


def test_who_left_is_woken_no_more(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    assert talk.happen(Left(at=talk.at)).due is None
