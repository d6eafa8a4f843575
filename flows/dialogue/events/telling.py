"""What a text tells of the ache beside, or instead of, an answer to what is open: noted, kept for later, said back.

What is told for a question that is not shown yet waits in `session.ahead` until it is. Lists asked for safety are never
filled in, only ticked ahead.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from flows.assessment import agenda, calming
from flows.catalog.catalog import Catalog
from flows.catalog.question import Question, field_question, is_shown
from flows.dialogue import changes, moves, stack
from flows.dialogue.events import taps
from flows.dialogue.record import disputes
from flows.screening.hearing import hear
from flows.text.utterance import Utterance
from flows.understanding.diary.visits import beside_dates
from flows.understanding.facts.answers import read_said
from flows.understanding.facts.of_tablets import SPEAK_AGAINST
from flows.understanding.facts.story import Story, named_age, read_story
from flows.understanding.meant import Answer, Change
from flows.understanding.people import sex
from flows.values.frames import Activity, CheckIn, Guided, Postponed, WelcomeBack
from flows.values.model import Record, Session, State, Value
from flows.values.record import alone, lists_of, options_of, ticks_of
from flows.values.replies import Turn
from flows.wording.cards import noted_back, spoken
from flows.wording.result import results
from flows.wording.review import BESIDE
from flows.wording.sentences import lines

AGE = "age_band"
OF_THE_PLACE = ("location", "side")
"""What a new pain in another place tells otherwise than the one before."""
PASSED_BY = (Guided, WelcomeBack, Activity)
"""Small questions after a result that a new risk leads away from."""


def tell(session: Session, story: Story, at: int, catalog: Catalog) -> Turn | None:
    """Note what a text tells, and go on; None when there is nothing new in it, or no place for it."""
    if story.undone:
        return _without_undone(session, story, at, catalog)
    facts, ticks = news(session, story, catalog), ticks_to_come(session, story)
    if (facts or ticks) and (session.state is not State.ASSESSED or story.corrects):
        lead = noted_back({**facts, **_shown(session, ticks, facts)}, catalog, story.parts)
        turn = changes.told(_with_ticks(session, ticks, catalog), facts, at, catalog, lead)
        again = risk_reopened(turn.session, story, catalog)
        return turn if again is None else replace(again, replies=(results.message(lead), *again.replies))
    if isinstance(session.prompt, CheckIn):
        return _kept_for_later(session, story, catalog)
    return risk_reopened(session, story, catalog) or _kept_for_later(session, story, catalog)


def _without_undone(session: Session, story: Story, at: int, catalog: Catalog) -> Turn:
    """What a text says is not so is taken out, and what else it tells noted; an answer that counts is asked again."""
    bare, out = disputes.undo(session, story.undone, catalog)
    rest = replace(story, undone={})
    told = tell(bare, rest, at, catalog) if rest.told else None
    again = disputes.asked_again(told.session if told else bare, story.undone, catalog)
    said = (results.message(out),) if out else ()
    if again is not None:
        news = (results.message(noted_back(rest.told, catalog, rest.parts)),) if told else ()
        return replace(again, replies=(*said, *news, *again.replies))
    if told is not None:
        return replace(told, replies=(*said, *told.replies))
    return moves.ask(bare, catalog, lead=out)


def _kept_for_later(session: Session, story: Story, catalog: Catalog) -> Turn | None:
    """A risk for which no list stands yet: kept until one does, the plan's or that of the painkillers."""
    later = {id: ids for id, ids in story.risks.items() if id not in session.record}
    if not later or not session.consent or not agenda.has_ended(session):
        return None
    lead = results.message(noted_back(dict(later), catalog, story.parts))
    return moves.ask(_with_ticks(session, later, catalog), catalog, lead)


def with_risks_for_later(session: Session, story: Story, catalog: Catalog) -> Session:
    """The session with the risks for which no list stands yet, kept without a word."""
    later = {id: ids for id, ids in story.risks.items() if id not in session.record}
    return _with_ticks(session, later, catalog) if later and session.consent and agenda.has_ended(session) else session


def with_beside(session: Session, told: Record) -> Session:
    """The session that knows what a question ticks, for what it opens; beside what an earlier one waits with."""
    ticks = {id: value for id, value in told.items() if isinstance(value, tuple)}
    before = session.beside if session.find(Postponed) is not None else {}
    return replace(session, beside={**before, **ticks})


def with_told_of_tablets(session: Session, told: Record) -> Session:
    """The session that keeps, without a word, what a question of painkillers tells that speaks against one: it counts
    in the next one. Also before they agree; where they refuse, it goes with all else.
    """
    if not session.consent and session.state is not State.NEW:
        return session
    kept = {**session.kept}
    for id, ids in SPEAK_AGAINST.items():
        named = tuple(one for one in ticks_of(told.get(id)) if one in ids)
        if named and id not in session.record and calming.may_tick(session, id):
            kept[id] = tuple(dict.fromkeys((*ticks_of(kept.get(id)), *named)))
    return session if kept == session.kept else replace(session, kept=kept)


def with_age_for_later(session: Session, told: Record) -> Session:
    """The session that knows another age than it has noted, for what is asked next."""
    age = told.get(AGE)
    is_other = age is not None and session.consent and agenda.has_ended(session) and age != session.record.get(AGE)
    return replace(session, ahead={**session.ahead, AGE: age}) if is_other and age is not None else session


def with_new_place(session: Session, utterance: Utterance, at: int, catalog: Catalog) -> Session:
    """The session that knows where a new pain is, so the text tells, for when the ache is looked at again."""
    if not session.consent or not agenda.has_ended(session):
        return session
    told = read_story(utterance, at, catalog, of_another=session.of_another).facts
    place = {id: told[id] for id in OF_THE_PLACE if id in told and told[id] != session.record.get(id)}
    return replace(session, ahead={**session.ahead, **place}) if place else session


def answered(session: Session, question: Question, meant: Answer, at: int, catalog: Catalog) -> Turn:
    """An answer to the open question, and what else was told with it, said back in one line."""
    session, out = disputes.undo(session, meant.story.undone, catalog)
    facts, ticks = news(session, meant.story, catalog), ticks_to_come(session, meant.story)
    answer = {question.id: alone(meant.value)}
    shown = _shown(session, ticks, {**facts, **answer})
    beside = {id: told for id, told in {**facts, **shown}.items() if id != question.id}
    told_anew = {id: value for id, value in facts.items() if id in session.record and id != question.id}
    session = replace(session, record={**session.record, **told_anew})
    turn = taps.answer(
        kept(session, meant.story, facts, catalog),
        question,
        meant.value,
        at,
        catalog,
        is_loose=not beside,
        is_whole=meant.is_whole,
    )
    if out:
        turn = replace(turn, replies=(results.message(out), *turn.replies))
    if not beside:
        return turn
    is_closed = question.field is not None and question.field.id in turn.session.record  # an open list tells its ticks
    told = {**answer, **beside} if is_closed else beside
    return replace(turn, replies=(results.message(noted_back(told, catalog, meant.story.parts)), *turn.replies))


def noted(session: Session, story: Story, at: int, catalog: Catalog) -> Turn | None:
    """What a question tells beside, noted and said back, without the question that comes next; None without news."""
    session, out = disputes.undo(session, story.undone, catalog)
    facts, ticks = news(session, story, catalog), ticks_to_come(session, story)
    if session.state not in agenda.ASKING or not (facts or ticks or out):
        return None
    if not (facts or ticks):
        return moves.say(session, results.message(out))
    lead = lines(out, noted_back({**facts, **_shown(session, ticks, facts)}, catalog, story.parts))
    turn = changes.told(_with_ticks(session, ticks, catalog), facts, at, catalog, "")
    return replace(turn, replies=(results.message(lead),)) if turn.session.state in agenda.ASKING else turn


def remembered(session: Session, utterance: Utterance, at: int, catalog: Catalog) -> Session:
    """Before somebody agrees: what they tell waits until they do. Where they refuse, it goes with all else."""
    if session.consent or session.state is not State.NEW:
        return session
    utterance = beside_dates(utterance, catalog)
    story = read_story(utterance, at, catalog, of_another=session.of_another)
    facts = {id: value for id, value in story.facts.items() if id != sex.SEX or sex.is_news(value, session.ahead)}
    ahead = {**session.ahead, **facts, **_age(session, utterance, at, catalog)}
    return replace(session, ahead=ahead, kept={**session.kept, **story.ticks, **story.risks})


def _age(session: Session, utterance: Utterance, at: int, catalog: Catalog) -> Record:
    return named_age(utterance, at, catalog, of_another=session.of_another)


def kept_beside(session: Session, story: Story, catalog: Catalog) -> Session:
    """The session with what a text tells beside something more urgent, kept without a word; for the plan its ticks."""
    if session.state is State.PLANNING:
        return _with_ticks(session, ticks_to_come(session, story), catalog)
    return kept(session, story, news(session, story, catalog), catalog) if session.state in agenda.ASKING else session


def kept(session: Session, story: Story, facts: Record, catalog: Catalog) -> Session:
    """The session with facts that wait for their question, and with ticks on lists to come."""
    return _with_ticks(replace(session, ahead={**session.ahead, **facts}), ticks_to_come(session, story), catalog)


def news(session: Session, story: Story, catalog: Catalog) -> Record:
    """Of what a text tells, what has a place: before consent nothing, after a result what is asked of this ache."""
    if not session.consent or session.state in (State.NEW, State.DECLINED, State.REFERRED):
        return {}
    if session.state in agenda.ASKING:
        return story.facts
    told = {**session.record, **story.facts}
    return {id: value for id, value in story.facts.items() if id in BESIDE or is_shown(catalog.fields[id], told)}


def which(question: Question, choices: Iterable[Value], catalog: Catalog) -> str:
    """What an answer may have meant, to be asked back."""
    named = (str(one) if isinstance(one, int) else _labels(question, one) for one in choices)
    return catalog.messages.which_of.format(choices=catalog.messages.or_between.join(named))


def value_of(question: Question, text: str, at: int, catalog: Catalog) -> Value | None:
    """The new answer that was said with the wish to change one."""
    return read_said(question, hear(text, catalog), at, catalog).sure if text else None


def known_already(session: Session, meant: Change, at: int, catalog: Catalog) -> str:
    """A word for whoever tells again what is noted, whatever is open; empty where it is something else."""
    field = catalog.fields[meant.field]
    value = value_of(field_question(field, 0, catalog), meant.value, at, catalog)
    if not isinstance(value, tuple) or value != (session.record.get(meant.field),):
        return ""
    return catalog.messages.known_already.format(answer=spoken(field, value, catalog))


def _labels(question: Question, value: Value) -> str:
    return ", ".join(option.button for option in question.options if option.id in options_of(value))


# ---- ticks and risks -------------------------------------------------------------------------------------------------


def ticks_to_come(session: Session, story: Story) -> dict[str, tuple[str, ...]]:
    """What a text ticks on lists that are still to come, beside what is ticked there already."""
    if session.state not in (*agenda.ASKING, State.PLANNING) or not session.consent:
        return {}
    over = {*session.record, *session.passed}
    before = lists_of(session.kept)
    heard = {**story.ticks, **story.risks}
    to_come = {id: ids for id, ids in heard.items() if id not in over and calming.may_tick(session, id)}
    return {id: tuple(dict.fromkeys((*before.get(id, ()), *ids))) for id, ids in to_come.items()}


def _shown(session: Session, ticks: dict[str, tuple[str, ...]], facts: Record) -> dict[str, tuple[str, ...]]:
    """The ticks that will stand on their lists once these facts count: what is said back is seen there."""
    told = replace(session, record={**session.record, **facts})
    return {id: ids for id, ids in ticks.items() if calming.may_tick(told, id)}


def _with_ticks(session: Session, ticks: dict[str, tuple[str, ...]], catalog: Catalog) -> Session:
    """The session with ticks on lists to come, and on that which is open, on whichever of its screens they stand."""
    is_asking = session.state in (*agenda.ASKING, State.PLANNING)
    field = agenda.open_field(session, catalog) if is_asking else None
    to_come = {id: ids for id, ids in ticks.items() if field is None or id != field.id}
    session = replace(session, kept={**session.kept, **to_come})
    if field is None or field.id not in ticks or field.first_tap:
        return session
    half = agenda.ticking(session, field)
    ids = tuple(dict.fromkeys((*half.ticks, *ticks[field.id])))
    return stack.lay_under(session, replace(half, field=field.id, ticks=ids, several=field.one_tap))


def left_for(session: Session, story: Story) -> Session:
    """The session without the small question after a result that a new risk leads away from."""
    return stack.drop(session, *PASSED_BY) if story.risks and session.state is State.ASSESSED else session


def with_risk(session: Session, story: Story, catalog: Catalog) -> Session:
    """The session in which the list of a risk is open that was told beside something more urgent."""
    reopened = risk_reopened(left_for(session, story), story, catalog)
    return session if reopened is None else reopened.session


def risk_reopened(session: Session, story: Story, catalog: Catalog) -> Turn | None:
    """The list of risks again, when a text tells of one that was not ticked there."""
    for id, ids in story.risks.items():
        told = session.record.get(id)
        more = tuple(one for one in ids if isinstance(told, tuple) and one not in told)
        if more:
            return changes.reopen(session, id, catalog, more)
        if told is None and agenda.has_ended(session) and catalog.fields[id].sooner:
            asked = changes.asked_after_all(_with_ticks(session, {id: ids}, catalog), catalog)
            lead = results.message(noted_back({id: ids}, catalog, story.parts))
            return replace(asked, replies=(lead, *asked.replies))
    return None


def story_kept(session: Session, catalog: Catalog) -> Turn:
    """A story before somebody agrees waits for their answer, and is met with a word."""
    return moves.ask(session, catalog, results.message(catalog.messages.story_kept))
