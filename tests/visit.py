"""A person who answers by taps: their record is known, and every question is answered from it, as often as it is asked.

What a record does not tell is answered harmlessly, or passed where the card lets them.
"""

from collections.abc import Iterator

from flows import Catalog, Session, spelled_out, take_turn
from flows.assessment.agenda import ticking
from flows.catalog.question import Question
from flows.dialogue import stack
from flows.values.events import Chose, Commanded, Said
from flows.values.model import Record, State
from flows.values.replies import Turn
from flows.wording.asked import open_question
from flows.wording.cards import DONE, PASS, SEVERAL, takes_several

HARMLESS: Record = {
    "age_band": "a18_34",
    "guardian": "with_me",
    "pain_now": 2,
    "duration": "d1_2",
    "onset": "gradual_in_run",
    "location": "between_blades",
    "side": "both_or_switches",
    "feel": "ache_tight",
    "worse_with": ("press_muscle",),
    "pleuritic_check": "can_reproduce",
    "ptx_risk": False,
    "clot_kind": "hormones",
    "start_move": "one_move",
    "plain_look": "only_back",
    "neck_signs": False,
    "run_stop": "movement_changes",
    "trend": "easing",
    "muscle_check": "usual",
    "arm_weak": False,
    "morning_stiff": False,
    "wakes_late": False,
    "shape_change": False,
}


class Visit:
    """One chat, answered out of `record`; `taps` counts the buttons tapped for answers, `tapped` names the questions
    they were for, `words` counts what Thora says.
    """

    def __init__(self, record: Record, catalog: Catalog, at: int = 1_767_600_000) -> None:
        self.record, self.catalog, self.at = record, catalog, at
        self.session = Session()
        self.taps, self.alike, self.words = 0, True, 0
        self.tapped: list[str] = []
        self.turn: Turn | None = None

    def begin(self) -> "Visit":
        """Agree, and answer all that is asked."""
        self._happen(Commanded(at=self.at, name="start"))
        self.tap("consent", "agree")
        return self.answer_all()

    def tell(self, story: str) -> bool:
        """Agree, tell a story, and answer what is left to be asked; False where it is asked about or told as a sign."""
        self._happen(Commanded(at=self.at, name="start"))
        self.tap("consent", "agree")
        self._happen(Said(at=self.at, text=story))
        if self.session.state is State.REFERRED or stack.is_about_safety(self.session):
            return False
        self.answer_all()
        return True

    def again(self, alike: bool = True) -> "Visit":
        """A new ache, like the last one or not: the questions once more, their taps counted anew."""
        self.alike = alike
        self._happen(Commanded(at=self.at, name="start"))
        self.tap("welcome_back", "new")
        self.taps = self.words = 0
        return self.answer_all()

    def change(self, field: str) -> "Visit":
        """Open one answer again by the card of all answers, and answer what is then asked."""
        self.tap("review", field)
        return self.answer_all()

    def answer_all(self) -> "Visit":
        """Tap until nothing is open, or an alarm stands."""
        for _ in range(100):
            question = open_question(self.session, self.catalog)
            if self.session.state is State.REFERRED or question is None:
                return self
            for option in self._choices(question):
                self.tap(question.id, option, on=option not in self._ticks(question))
        raise AssertionError(f"the questions never end, {question.id if question else ''} is open")

    def tap(self, field: str, option: str, on: bool = True) -> None:
        """One button."""
        self.taps += 1
        self.tapped.append(field)
        self._happen(Chose(at=self.at, field=field, option=option, on=on, n=self.session.n))

    def _happen(self, event: Chose | Commanded | Said) -> None:
        self.at += 2
        self.turn = take_turn(self.session, event, self.catalog)
        self.words += sum(len(spelled_out(reply).split()) for reply in self.turn.replies)
        self.session = self.turn.session

    def _choices(self, question: Question) -> Iterator[str]:
        field = question.field
        if field is None:
            yield self._small(question)
            return
        value = self.record.get(field.id, HARMLESS.get(field.id, ("none",) if question.is_multi else None))
        if field.id == "pain_worst" and value is None:
            value = self.record.get("pain_now", HARMLESS["pain_now"])
        if isinstance(value, tuple):
            yield from self._list(question, value)
        elif isinstance(value, bool):
            yield str(value).lower()
        else:
            yield PASS if value is None else str(value)

    def _ticks(self, question: Question) -> tuple[str, ...]:
        return ticking(self.session, question.field).ticks if question.field else ()

    def _small(self, question: Question) -> str:
        if question.id == "as_before":
            return "same" if self.alike else "other"
        return "no_chest" if question.id == "chest_check" else question.options[0].id

    def _list(self, question: Question, value: tuple[str, ...]) -> Iterator[str]:
        field = question.field
        assert field is not None
        here = [option.id for option in question.options]
        wanted = [id for id in value if id in here and id != "none"]
        if not takes_several(field, self.session):
            if len(wanted) > 1 and not field.first_tap:
                yield SEVERAL
                return
            yield wanted[0] if wanted else "none"
            return
        ticked = [id for id in self._ticks(question) if id in here]
        if set(wanted) & set(field.exclusive):
            yield from ticked
            yield wanted[0]
            return
        change = set(wanted) ^ set(ticked)
        if not change:
            yield DONE if ticked else "none"
            return
        yield next(id for id in here if id in change)
