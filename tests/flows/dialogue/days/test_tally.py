"""What the operator's counters learn of a turn: what happened, once, and nothing of who or what was said."""

from collections import Counter

from flows import Catalog, Chose, Commanded, Event, Said, Session, Turn, take_turn
from flows.dialogue.days.tally import tallied
from tests.visit import HARMLESS, Visit

AT = 1_767_600_000


class Watched(Visit):
    """A visit whose counts are kept."""

    def __init__(self, catalog: Catalog, **record: object) -> None:
        super().__init__({**HARMLESS, **record}, catalog)  # type: ignore[dict-item]
        self.counts: Counter[str] = Counter()

    def _happen(self, event: Chose | Commanded) -> None:
        super()._happen(event)
        assert self.turn is not None
        self.counts.update(self.turn.counts)

    def says(self, text: str) -> Turn:
        self.at += 2
        turn = take_turn(self.session, Said(at=self.at, text=text), self.catalog)
        self.session = turn.session
        self.counts.update(turn.counts)
        return turn


def kinds(counts: Counter[str], kind: str) -> dict[str, int]:
    return {name.partition(".")[2]: count for name, count in counts.items() if name.startswith(f"{kind}.")}


def test_a_visit_reaches_each_phase_once_and_leaves_no_question_behind(catalog: Catalog) -> None:
    visit = Watched(catalog)
    visit.begin()
    assert kinds(visit.counts, "phase") == {"profile": 1, "red_flags": 1, "questions": 1, "assessed": 1}
    reached, answered = kinds(visit.counts, "reached"), kinds(visit.counts, "answered")
    assert reached == answered
    assert {"age_band", "rf_now", "pain_now"} <= set(reached)
    assert set(reached.values()) == {1}
    assert sum(kinds(visit.counts, "result").values()) == 1


def test_who_leaves_in_the_middle_has_reached_one_question_more_than_was_answered(catalog: Catalog) -> None:
    visit = Watched(catalog)
    visit._happen(Commanded(at=AT, name="start"))
    visit.tap("consent", "agree")
    visit.tap("age_band", "a18_34")
    left = Counter(kinds(visit.counts, "reached")) - Counter(kinds(visit.counts, "answered"))
    assert left == {"rf_now": 1}


def test_a_sign_in_words_is_counted_by_its_kind_and_when_it_is_taken_back(catalog: Catalog) -> None:
    visit = Watched(catalog)
    visit.begin()
    visit.says("my chest feels tight and i can't breathe")
    assert kinds(visit.counts, "alarm") == {"text": 1}
    assert "rf_cardiac" in kinds(visit.counts, "flag")
    visit.says("my chest feels tight and i can't breathe")
    assert kinds(visit.counts, "alarm") == {"text": 1}, "the same alarm still stands"
    visit.says("that's not what i meant")
    assert kinds(visit.counts, "alarm") == {"text": 1, "taken_back": 1}


def test_a_ticked_sign_is_told_from_one_in_words(catalog: Catalog) -> None:
    visit = Watched(catalog, rf_now=("chest_pain",))
    visit.begin()
    assert kinds(visit.counts, "alarm") == {"tick": 1}


def test_what_became_of_a_question_is_counted(catalog: Catalog) -> None:
    visit = Watched(catalog)
    visit.begin()
    visit.says("can i run tomorrow?")
    visit.says("which paint for a garden fence")
    visit.says("hello")
    outcomes = kinds(visit.counts, "retrieval")
    assert outcomes["answer"] == 1
    assert outcomes.get("unknown", 0) + outcomes.get("lost", 0) == 1
    assert sum(outcomes.values()) == 2


def test_an_answered_check_in_is_counted_once(catalog: Catalog) -> None:
    before, after = Session(consent=True), Session(consent=True, told_at=AT)
    assert tallied(before, Turn(session=after), catalog).counts == ("checkin.answered",)
    assert tallied(after, Turn(session=after), catalog).counts == ()


def test_a_delete_is_counted_and_nothing_else(catalog: Catalog) -> None:
    visit = Watched(catalog)
    visit.begin()
    visit.counts.clear()
    visit._happen(Commanded(at=visit.at, name="delete"))
    visit.tap("delete", "delete_all")
    assert visit.counts == {"chat.deleted": 1}


def test_names_hold_nothing_that_somebody_wrote(catalog: Catalog) -> None:
    event: Event = Said(at=AT, text="zebra crossing chest pain")
    turn = take_turn(Session(), event, catalog)
    assert turn.counts
    assert not any("zebra" in name or " " in name for name in turn.counts)
