"""Scenes for the readers, each by a short name."""

from msgspec.structs import replace

from flows import Catalog, State
from flows.catalog.entries import FieldOption
from flows.catalog.question import Question, field_question
from flows.understanding.diary.their_word import Term
from flows.understanding.scene import CheckInScene, Scene, VisitScene
from flows.values.model import Disposition, Record
from tests.talk import MONDAY

TODAY = 739_621
"""Monday 5 January 2026."""
DAY = CheckInScene(fields=("pain_now", "ran", "exercises"), open_field="pain_now", plan=("cat_cow",))

ALARMS = {
    "alarm_text": Disposition.EMERGENCY,
    "alarm_tap": Disposition.EMERGENCY,
    "alarm_today": Disposition.URGENT,
    "safe": Disposition.EMERGENCY,
}


PHASES = {
    "nothing": Scene(at=MONDAY, phase=State.QUESTIONS),
    "new_check": Scene(at=MONDAY, phase=State.QUESTIONS, is_new_check=True),
    "serious": Scene(at=MONDAY, phase=State.QUESTIONS, is_serious=True),
    "alone": Scene(at=MONDAY, phase=State.QUESTIONS, record={"age_band": "under_18", "guardian": "alone"}),
    "declined": Scene(at=MONDAY, phase=State.DECLINED),
    "without_checkins": Scene(at=MONDAY, phase=State.ASSESSED),
    "scored_last": Scene(at=MONDAY, phase=State.ASSESSED, today=TODAY, last_score=1),
    "days_off": Scene(
        at=MONDAY,
        phase=State.ASSESSED,
        today=TODAY,
        day=TODAY,
        visit=VisitScene(
            known="muscular",
            is_seen=True,
            term=Term(started=TODAY - 2, until=TODAY + 5, is_known=True),
            waits_to_run=True,
        ),
    ),
    "booked": Scene(
        at=MONDAY,
        phase=State.ASSESSED,
        small="checkin",
        checkin=CheckInScene(fields=("pain_now", "booked"), open_field="booked", answered=("pain_now",)),
        today=TODAY,
    ),
    "paused": Scene(at=MONDAY, phase=State.ASSESSED, today=739_621, paused_until=739_631),
    "offered": Scene(at=MONDAY, phase=State.ASSESSED, topic="new_look"),
}
TOLD: Record = {"duration": "d1_2", "location": "between_blades", "feel": "ache_tight", "trend": "easing"}


def scene_of(name: str, catalog: Catalog) -> Scene:
    """A scene by its name: nothing, serious, alone, told (before), assessed, running, checkin, a field, a question."""
    if " over " in name:
        small, _, field = name.partition(" over ")
        return replace(scene_of(small, catalog), beneath=field_question(catalog.fields[field], 0, catalog))
    if name in PHASES:
        return PHASES[name]
    if name == "told":
        return replace(scene_of("onset", catalog), record=TOLD)
    if name in ("assessed", "running"):
        return Scene(at=MONDAY, phase=State.ASSESSED, today=TODAY)
    if name == "checkin":
        return Scene(at=MONDAY, phase=State.ASSESSED, small=name, checkin=DAY, today=TODAY)
    if name in catalog.fields:
        return Scene(at=MONDAY, phase=State.QUESTIONS, question=field_question(catalog.fields[name], 0, catalog))
    options: tuple[FieldOption, ...] = catalog.prompts[name].options
    asked = Question(id=name, text="", options=options)
    if name in ALARMS:
        return Scene(at=MONDAY, phase=State.REFERRED, question=asked, small=name, speaking=ALARMS[name])
    return Scene(at=MONDAY, phase=State.ASSESSED, question=asked, small=name, today=TODAY)
