"""How a text is understood, and why: for authors, and for whoever judges. It reads as the conversation does."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from flows.catalog.catalog import Catalog
from flows.catalog.entries import Phase
from flows.catalog.question import Question, field_question
from flows.screening.hearing import hear
from flows.screening.screen import Heard
from flows.search import faq
from flows.search.faq import Hit
from flows.text.utterance import Utterance
from flows.understanding.answering.asked_number import is_of_the_answer
from flows.understanding.context.addressed import without_address
from flows.understanding.facts.story import read_story
from flows.understanding.meant import Answer, Asked, Day, Meant, Pause, Setting, Telling
from flows.understanding.scene import AWAY_ASKED, CHECKIN, HOUR_ASKED, ZONE_ASKED, CheckInScene, Scene
from flows.understanding.settings.settings import DAY, MINUTE
from flows.understanding.signs.warnings import heard
from flows.understanding.understand import took
from flows.values.model import Record, State, Value
from flows.values.record import alone

SETS = {"hour": HOUR_ASKED, "zone": ZONE_ASKED, "until": AWAY_ASKED}
"""What may be open besides a field, with the small question that asks for it."""
PHASES = {
    Phase.PROFILE: State.PROFILE,
    Phase.RED_FLAGS: State.RED_FLAGS,
    Phase.QUESTIONS: State.QUESTIONS,
    Phase.PLANNING: State.PLANNING,
}


class Understood(Struct, frozen=True, kw_only=True):
    """What was made of a text: the kind of meaning and the reader that took it, the answer to the open question or the
    readings that are asked back, all else that is kept, the signs heard, the nearest topics, and the cues that stood.
    """

    meant: str
    reader: str
    answer: Value | None
    choices: tuple[Value, ...]
    facts: Record
    signs: tuple[Heard, ...]
    topics: tuple[Hit, ...]
    cues: tuple[tuple[str, str], ...]


def explain(text: str, catalog: Catalog, *, at: int, today: int, open_question: str = "") -> Understood:
    """A text as it would be understood with a question open: a field of the schema or of a check-in, or one of `SETS`.

    `at`: the moment, seconds since the epoch; `today`: the person's own day, an ordinal. Raises `KeyError` for a
    question there is not.
    """
    utterance = without_address(hear(text, catalog), catalog)
    scene = _scene(open_question, at, today, catalog)
    meant, reader = took(utterance, scene, catalog)
    alarm = heard(utterance, catalog)
    is_answer = alarm is not None and is_of_the_answer(alarm, utterance, scene, catalog)
    answer, choices = _answer(meant, open_question)
    told = {id: value for id, value in _told(meant, utterance, scene, catalog).items() if id != open_question}
    return Understood(
        meant=type(meant).__name__,
        reader=reader,
        answer=answer,
        choices=choices,
        facts=told,
        signs=alarm.signs if alarm and not is_answer else (),
        topics=faq.look_up(text, catalog).hits,
        cues=tuple(_cues(utterance)),
    )


def _scene(open_question: str, at: int, today: int, catalog: Catalog) -> Scene:
    if not open_question:
        return Scene(at=at, phase=State.QUESTIONS, today=today, day=today)
    if open_question in SETS:
        return Scene(at=at, phase=State.ASSESSED, today=today, day=today, small=SETS[open_question])
    if open_question in catalog.checkin_fields and open_question not in catalog.fields:
        return _day(open_question, at, today, catalog)
    field = catalog.fields[open_question]
    question = field_question(field, 0, catalog)
    return Scene(at=at, phase=PHASES.get(field.phase, State.QUESTIONS), question=question, today=today, day=today)


def _day(open_field: str, at: int, today: int, catalog: Catalog) -> Scene:
    """A check-in at one of its questions."""
    field = catalog.checkin_fields[open_field]
    question = Question(id=CHECKIN, text=field.question, options=field.options)
    card = CheckInScene(fields=(open_field,), open_field=open_field)
    return Scene(at=at, phase=State.ASSESSED, today=today, day=today, question=question, small=CHECKIN, checkin=card)


# ---- what it comes to ------------------------------------------------------------------------------------------------


def _answer(meant: Meant, open_question: str) -> tuple[Value | None, tuple[Value, ...]]:
    """The value of the open question, or the readings that are asked back."""
    match meant:
        case Setting() | Pause(until=Setting()):
            return _of_setting(meant if isinstance(meant, Setting) else meant.until)
        case Answer(choices=choices) if choices:
            return None, tuple(map(alone, choices))
        case Answer(value=value):
            return alone(value), ()
        case Day(answers=answers):
            return answers.get(open_question), ()
        case Telling(story=story) | Asked(story=story):
            return story.facts.get(open_question), ()
        case _:
            return None, ()


def _of_setting(setting: Setting) -> tuple[Value | None, tuple[Value, ...]]:
    shown: tuple[Value, ...] = tuple(_shown(setting.kind, id) for id, _ in setting.choices)
    return (shown[0], ()) if setting.sure is not None else (None, shown)


def _shown(kind: str, id: str) -> str:
    """A minute of the day as a clock shows it, a day as an ISO date, a zone as it is."""
    if kind == MINUTE:
        return f"{int(id) // 60:02}:{int(id) % 60:02}"
    return date.fromordinal(int(id)).isoformat() if kind == DAY else id


def _told(meant: Meant, utterance: Utterance, scene: Scene, catalog: Catalog) -> Record:
    """What is kept of the text besides: facts, and what is ticked ahead on lists to come."""
    match meant:
        case Answer(story=story) | Telling(story=story) | Asked(story=story):
            told = story.told
        case _:
            told = read_story(utterance, scene.at, catalog).told
    return {id: value for id, value in told.items() if not catalog.fields[id].own}


def _cues(utterance: Utterance) -> Iterator[tuple[str, str]]:
    """Each cue that stood, by its kind, with its words."""
    for sentence in utterance.sentences:
        for kind, hits in sentence.cues.items():
            yield from ((kind, " ".join(sentence.told[hit.start : hit.end])) for hit in hits)
