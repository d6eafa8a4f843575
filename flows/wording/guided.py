"""A guided session in words: the card of an exercise, its counter, and what a session came to. Decides nothing."""

from flows.assessment.exercises import as_it_fits, spared
from flows.catalog.catalog import Catalog
from flows.catalog.guide import Pace
from flows.catalog.medicine import Exercise
from flows.catalog.question import Question
from flows.followup import counting
from flows.followup.counting import Shown, Stage
from flows.values.frames import Guided
from flows.values.model import Record
from flows.values.replies import Animation, Option
from flows.wording.asked import prompt_question
from flows.wording.cards import ACTION
from flows.wording.checkin.checkin_cards import words
from flows.wording.result.spared import offered
from flows.wording.sentences import lines

RUNNING = ("next", "easier", "hurts", "pause", "stop")
RESTING = ("go_on", "next", "easier", "hurts", "stop")
"""The buttons while a counter runs, and while it rests."""


def guided_of(ids: tuple[str, ...], catalog: Catalog) -> tuple[str, ...]:
    """Of these exercises those that a session can go through, in their order."""
    return tuple(id for id in ids if id in catalog.guide and id in catalog.exercises)


def minutes(ids: tuple[str, ...], catalog: Catalog) -> int:
    """How long these exercises take one after the other, by their doses, in whole minutes."""
    seconds = sum(catalog.guide[id].seconds for id in guided_of(ids, catalog))
    return -(-seconds // 60)


def start(ids: tuple[str, ...], catalog: Catalog) -> tuple[Option, ...]:
    """The button that starts a session with these exercises; none where it would be empty."""
    if not guided_of(ids, catalog):
        return ()
    label = catalog.session.start.format(minutes=minutes(ids, catalog))
    return (Option(field=ACTION, id="guided", label=label),)


def loop(exercise: Exercise) -> Animation | None:
    """How an exercise moves, where it has a picture."""
    picture = exercise.picture
    return Animation(exercise=exercise.id, file=picture.loop, alt=picture.alt) if picture else None


def card(frame: Guided, record: Record, catalog: Catalog) -> Question:
    """The exercise that is open, as a question. Beside something else it is one line that leads back."""
    if frame.is_aside:
        line = catalog.session.aside.format(**_place(frame, record, catalog))
        return _question(frame, line, record, catalog)
    asked = _question(frame, _text(frame, record, catalog), record, catalog)
    exercise = _open(frame, record, catalog)
    pace = catalog.guide[exercise.id]
    counted = counter(pace, shown_now(frame, catalog), catalog) if frame.since else catalog.session.paused
    return Question(
        id=asked.id,
        text=asked.text,
        options=asked.options,
        animation=loop(exercise),
        counter=counted,
    )


def shown_now(frame: Guided, catalog: Catalog) -> Shown:
    """What the counter of the card shows."""
    seconds = frame.shown - frame.since if frame.since else frame.spent
    return counting.shown(catalog.guide[frame.exercises[frame.place]], seconds)


def counter(pace: Pace, shown: Shown, catalog: Catalog) -> str:
    """The counter as a line."""
    texts = catalog.session
    part = _part(pace, shown, catalog) if pace.hold else ""
    return {
        Stage.READY: texts.ready.format(part=part, left=shown.left),
        Stage.HOLD: texts.hold.format(part=part, left=shown.left),
        Stage.BREATH: texts.breath.format(count=shown.count, of=shown.of),
        Stage.OVER: texts.over,
        Stage.OWN_PACE: texts.own_pace,
    }[shown.stage]


def easier(id: str, record: Record, catalog: Catalog) -> str:
    """The easier way of an exercise, where it has one that brings in nothing this person was spared."""
    text = as_it_fits(id, record, catalog).easier
    return "" if spared(record, catalog) & offered(text, catalog) else text


def over(frame: Guided, catalog: Catalog, *, counts: bool, goes_on: bool) -> str:
    """What the session came to. `counts`: what was done is noted for the day; `goes_on`: the check-ins do."""
    texts, done = catalog.session, len(frame.done)
    of = len(frame.exercises) + len(frame.hurt)
    some = texts.all_done.format(of=of) if done == of else texts.some_done.format(done=done, of=of)
    lines = (
        some if done else texts.none_done,
        texts.counts if counts and done else "",
        texts.goes_on if goes_on else "",
    )
    return "\n".join(line for line in lines if line)


def _question(frame: Guided, text: str, record: Record, catalog: Catalog) -> Question:
    asked = prompt_question(frame.id, catalog, text=text)
    can_ease = easier(frame.exercises[frame.place], record, catalog)
    offers = {id for id in (RUNNING if frame.since else RESTING) if id != "easier" or can_ease}
    return Question(id=asked.id, text=text, options=tuple(one for one in asked.options if one.id in offers))


def _open(frame: Guided, record: Record, catalog: Catalog) -> Exercise:
    """The exercise on the card, as this person does it."""
    return as_it_fits(frame.exercises[frame.place], record, catalog)


def _text(frame: Guided, record: Record, catalog: Catalog) -> str:
    exercise, texts = _open(frame, record, catalog), catalog.session
    text = texts.card.format(
        **_place(frame, record, catalog),
        steps="\n".join(f"{place}. {step}" for place, step in enumerate(exercise.steps, 1)),
        dose=exercise.dose,
        feel=catalog.guide[exercise.id].feel,
        not_when=exercise.not_when,
    )
    left_out = texts.left_out.format(said=_left_out(frame.left_out, record, catalog)) if frame.left_out else ""
    eased = texts.easier.format(text=exercise.easier) if frame.is_easier else ""
    return lines(left_out, text, eased)


def _left_out(id: str, record: Record, catalog: Catalog) -> str:
    return words("effect_leave_out", catalog, exercise=as_it_fits(id, record, catalog).name)


def _place(frame: Guided, record: Record, catalog: Catalog) -> dict[str, object]:
    name = _open(frame, record, catalog).name
    return {"place": frame.place + 1, "of": len(frame.exercises), "name": name}


def _part(pace: Pace, shown: Shown, catalog: Catalog) -> str:
    """Which side and which time it is, where there are several."""
    texts = catalog.session
    side = (texts.side[shown.side],) if pace.sides > 1 else ()
    times = (texts.round.format(round=shown.round + 1, rounds=pace.times),) if pace.times > 1 else ()
    said = ", ".join((*side, *times))
    return f"{said}: " if said else ""
