"""Answers and taps: what was chosen, for the open question or beside it.

An old button, an option that is not there and a second tap are ordinary: each gets a short note and the question again.
"""

from msgspec.structs import replace

from flows.assessment import last_look
from flows.assessment.agenda import ticking
from flows.catalog.catalog import Catalog
from flows.catalog.entries import Field, FieldType, Phase
from flows.catalog.question import Question
from flows.dialogue import changes, moves, prompts, stack
from flows.dialogue.asked import plans, topics
from flows.dialogue.asked.personal import OfTopic
from flows.dialogue.events import commands
from flows.dialogue.gate import ALWAYS
from flows.dialogue.prompts.safety import may_be_neck
from flows.values.events import Chose
from flows.values.frames import AlarmCard, ArmCheck, Delete, Doubt, Which
from flows.values.model import Session, State, Value
from flows.values.record import TOP_SCORE, ticks_of
from flows.values.replies import Kind, Turn
from flows.wording.asked import open_question
from flows.wording.cards import ACTION, DONE, PASS, SEVERAL, TOPIC, noted_back, takes_several
from flows.wording.review import REVIEW
from flows.wording.sentences import lines
from flows.wording.topics import WHOLE

SEEN = ("seen_muscular", "seen_nerve", "seen_unclear", "seen_other", "seen_cold")
"""Actions that are about what stood when they were offered."""


def chose(session: Session, event: Chose, catalog: Catalog) -> Turn:
    """What comes of a tapped button."""
    leads_away = event.field in (ACTION, REVIEW, TOPIC, WHOLE, "exercise") and event.option not in ALWAYS
    session = stack.leave(session, (Delete,)) if leads_away else session
    if event.field in (TOPIC, WHOLE) and event.option in catalog.faq:
        return topics.answer(
            session, OfTopic(id=event.option, is_whole=event.field == WHOLE, told=session.beside), catalog
        )
    if event.field == "exercise" and event.option in catalog.exercises:
        return plans.show_exercise(stack.leave(session), event.option, catalog)
    if event.field == REVIEW:
        return changes.reopen(session, event.option, catalog) or _old_button(session, catalog)
    if event.field == ACTION:
        return _acted(session, event, catalog)
    question = open_question(session, catalog)
    if question is not None and isinstance(session.prompt, AlarmCard):  # the gate has seen that it is one of these
        return prompts.answer(session, event.option, event.at, catalog)
    if question is None or event.field != question.id or event.n != session.n:
        return _of_plan_left(session, event, catalog) or _old_button(session, catalog)
    return tapped(session, question, event, catalog)


def _of_plan_left(session: Session, event: Chose, catalog: Catalog) -> Turn | None:
    """An answer to what was asked for a plan that was left since: it is asked for again, and this answers it."""
    field = catalog.fields.get(event.field)
    is_asked = field is not None and field.phase is Phase.PLANNING and field.id not in session.record
    if not is_asked or session.state is not State.ASSESSED or session.prompt is not None:
        return None
    turn = plans.show_plan(session, catalog)
    question = open_question(turn.session, catalog)
    return tapped(turn.session, question, event, catalog) if question and question.id == event.field else turn


def _old_button(session: Session, catalog: Catalog) -> Turn:
    note = catalog.messages.old_button
    if session.state in (State.NEW, State.DECLINED) and not session.prompt:
        return replace(commands.start(session, catalog), note=note)
    return moves.ask(session, catalog, note=note)


def _acted(session: Session, event: Chose, catalog: Catalog) -> Turn:
    is_about_this = session.stands_since <= event.n <= session.n
    is_old = not is_about_this if event.option in SEEN else event.n not in (0, session.n)
    if event.option not in commands.ACTIONS or (is_old and event.option not in ALWAYS):
        return _old_button(session, catalog)
    return commands.act(session, event.option, event.at, catalog)


def tapped(session: Session, question: Question, event: Chose, catalog: Catalog) -> Turn:
    """A tap on the open question."""
    field = question.field
    if question.is_scale and field is not None:
        score = int(event.option) if event.option.isdecimal() else 11
        if score > TOP_SCORE:
            return _old_button(session, catalog)
        return moves.record(session, field, score, event.at, catalog)
    known = {option.id for option in question.options}
    if field is not None and event.option == SEVERAL and field.one_tap:
        opened = stack.lay(session, replace(ticking(session, field), several=True))
        return moves.ask(replace(opened, n=session.n + 1), catalog)
    if field is not None and takes_several(field, session):
        return _ticked(session, question, field, event, catalog)
    if field is not None and event.option == PASS and field.can_pass:
        return moves.passed(session, field, event.at, catalog)
    if event.option not in known:
        return _old_button(session, catalog)
    return answer(session, question, (event.option,), event.at, catalog)


def _ticked(session: Session, question: Question, field: Field, event: Chose, catalog: Catalog) -> Turn:
    """A tap on a tick list: it sets one tick on or off; Done and exclusive options answer."""
    words = catalog.messages
    here = {option.id for option in question.options}
    half = ticking(session, field)
    ticked_here = here & set(half.ticks)
    if event.option == DONE:
        if not ticked_here:
            return moves.hint(session, words.tick_first, catalog)
        return _answer_options(session, question, field, (), event.at, catalog, "")
    if event.option not in here:
        return _old_button(session, catalog)
    if event.option in field.exclusive:
        if ticked_here - {event.option}:
            return moves.hint(session, words.untick_first, catalog)
        if told := _told_before(session, field):
            return _ticked_first(session, field, told, catalog)
        return _exclusive(session, question, field, event, catalog)
    others = tuple(tick for tick in half.ticks if tick != event.option)
    ticks = (*others, event.option) if event.on else others
    return moves.ask(stack.lay(session, replace(half, ticks=ticks)), catalog)


def _exclusive(session: Session, question: Question, field: Field, event: Chose, catalog: Catalog) -> Turn:
    if event.option == "none":
        return _answer_options(session, question, field, ("none",), event.at, catalog, "")
    return moves.record(session, field, (event.option,), event.at, catalog)


# ---- answers ---------------------------------------------------------------------------------------------------------


def answer(
    session: Session,
    question: Question,
    value: Value,
    at: int,
    catalog: Catalog,
    *,
    is_loose: bool = False,
    is_whole: bool = False,
) -> Turn:
    """An answer given in words: a number or option ids; a loose one is said back.

    What is said of a tick list ticks, and the list stays for what else fits, unless it was said to be all (`is_whole`);
    so it does of a list that one tap answers, but for the very words of a button.
    """
    lead = catalog.messages.noted.format(answer=_spoken(question, value)) if is_loose else ""
    if isinstance(value, int) and question.field is not None:
        return moves.record(session, question.field, value, at, catalog, lead)
    ids = value if isinstance(value, tuple) else (str(value),)
    if question.field is None:
        return _with_the_rest(session, prompts.answer(session, ids[0], at, catalog), at, catalog)
    is_list = takes_several(question.field, session) or (is_loose and question.field.one_tap)
    if is_list and not is_whole and not set(ids) & set(question.field.exclusive):
        return _ticked_in_words(session, question, question.field, ids, catalog)
    if set(ids) & set(question.field.exclusive) and (told := _told_before(session, question.field)):
        return _ticked_first(session, question.field, told, catalog)
    return _answer_options(session, question, question.field, ids, at, catalog, lead)


def _with_the_rest(session: Session, turn: Turn, at: int, catalog: Catalog) -> Turn:
    """The turn of a no to the one sign that was left of a list when all else was denied: that list is answered."""
    asked, question = session.prompt, open_question(turn.session, catalog)
    rest_of = asked.rest_of if isinstance(asked, Doubt | Which) else ""
    is_left = question is not None and question.id == rest_of and turn.session.prompt is None
    if (
        not is_left
        or question is None
        or question.field is None
        or _ticked_here(turn.session, question, question.field)
    ):
        return turn
    answered = _answer_options(turn.session, question, question.field, ("none",), at, catalog, "")
    said = (reply for reply in turn.replies if reply.kind is not Kind.QUESTION)
    return replace(answered, replies=(*said, *answered.replies))


def _ticked_in_words(
    session: Session, question: Question, field: Field, ids: tuple[str, ...], catalog: Catalog
) -> Turn:
    """What was named is ticked and said back, and the list is put again: what is not seen is not told."""
    half = ticking(session, field)
    ticks = tuple(dict.fromkeys((*half.ticks, *ids)))
    ticked = stack.lay(session, replace(half, ticks=ticks, unplaced=False, several=half.several or field.one_tap))
    said = _spoken(question, ids)
    lead = catalog.messages.ticked_in_words.format(answer=said) if said else noted_back({field.id: ids}, catalog)
    return moves.ask(replace(ticked, n=session.n + 1), catalog, lead=lead)


def _which_first(field: Field, ids: tuple[str, ...]) -> Which | None:
    """The question which sign it is, where that is not said yet."""
    if ids == ("unsure",) and field.first_tap:
        return Which()
    return Which(of_look=True) if field.id == last_look.FIELD and ids != ("only_back",) else None


def _answer_options(
    session: Session, question: Question, field: Field, ids: tuple[str, ...], at: int, catalog: Catalog, lead: str
) -> Turn:
    which = _which_first(field, ids)
    if which is not None:
        return moves.ask(stack.push(session, which), catalog)
    if field.type is not FieldType.MULTI:
        return moves.record(session, field, ids, at, catalog, lead)
    if ids == ("none",):
        return _none_of_these(session, question, field, at, catalog, lead)
    if set(ids) & set(field.exclusive) and _ticked_here(session, question, field) - set(ids):
        return moves.hint(session, catalog.messages.untick_first, catalog)
    chosen = tuple(id for id in ids if id not in ("none", "unsure"))
    if set(chosen) & set(field.exclusive):
        return moves.record(session, field, chosen, at, catalog, lead)
    if field.first_tap and chosen == ("jaw_arm_spread",) and may_be_neck(session):
        return moves.ask(stack.push(session, ArmCheck()), catalog)
    ticks = tuple(dict.fromkeys((*ticking(session, field).ticks, *chosen)))
    if field.first_tap and chosen:
        return moves.record(session, field, ticks, at, catalog, lead, ticked=True)
    return _next_screen(session, question, field, ticks, at, catalog, lead)


def _none_of_these(session: Session, question: Question, field: Field, at: int, catalog: Catalog, lead: str) -> Turn:
    """A no to all that is shown of a tick list."""
    half = ticking(session, field)
    if half.unplaced:
        return moves.hint(stack.lay(session, replace(half, unplaced=False)), catalog.messages.none_after_words, catalog)
    here = _ticked_here(session, question, field)
    if field.first_tap:
        left = tuple(id for id in half.ticks if id not in here)
        return _next_screen(session, question, field, left, at, catalog, lead)
    if here and "none" in field.exclusive:
        return moves.hint(session, catalog.messages.untick_first, catalog)
    return _next_screen(session, question, field, half.ticks, at, catalog, lead)


def _ticked_here(session: Session, question: Question, field: Field) -> set[str]:
    """The ticks on the screen that is shown."""
    return {option.id for option in question.options} & set(ticking(session, field).ticks)


def _next_screen(
    session: Session, question: Question, field: Field, ticks: tuple[str, ...], at: int, catalog: Catalog, lead: str
) -> Turn:
    """What is left of a tick list; after its last screen the ticks are the answer."""
    if question.is_last_screen:
        return moves.record(session, field, ticks or ("none",), at, catalog, lead)
    half = ticking(session, field)
    since = session.screened_at or (at if field.id == "rf_now" else 0)
    onward = stack.lay(session, replace(half, ticks=ticks, screen=half.screen + 1, unplaced=False, ended=False))
    lead = lines(lead, moves.known_ahead(field, ticks, half.screen + 1, catalog))
    return moves.ask(replace(onward, n=session.n + 1, screened_at=since), catalog, lead=lead)


def _told_before(session: Session, field: Field) -> tuple[str, ...]:
    """What was told of a list before it was put, and is not ticked there."""
    told = session.kept.get(field.id) if field.safety and not field.keeps else None
    return tuple(id for id in ticks_of(told) if id not in field.exclusive)


def _ticked_first(session: Session, field: Field, told: tuple[str, ...], catalog: Catalog) -> Turn:
    """A no to all of a list of which something was told: that is ticked and looked at first."""
    kept = {id: value for id, value in session.kept.items() if id != field.id}
    ticked = stack.lay(session, replace(ticking(session, field), ticks=told))
    return moves.ask(replace(ticked, kept=kept, n=session.n + 1), catalog, lead=catalog.messages.told_ahead)


def _spoken(question: Question, value: Value) -> str:
    if isinstance(value, tuple):
        return "; ".join(option.button for option in question.options if option.id in value)
    return str(value)
