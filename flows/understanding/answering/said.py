"""Answers to what is open, and what else a text tells of the ache: the readers of the table for both."""

from msgspec.structs import replace

from flows.assessment.agenda import SIGN_LISTS
from flows.catalog.catalog import Catalog
from flows.catalog.question import Question, field_question
from flows.screening.hearing import hear
from flows.screening.screen import denies_all
from flows.search import faq
from flows.text.letters.normal import words_of
from flows.text.utterance import Sentence, Utterance
from flows.understanding.checkins import day
from flows.understanding.context.asking import is_question, stated
from flows.understanding.context.clauses import hits_in
from flows.understanding.context.long_past import without_past
from flows.understanding.context.oneself import of_oneself
from flows.understanding.context.repairs import without_dropped
from flows.understanding.context.told_so import has, lists_nos
from flows.understanding.facts.answers import AGE, read_exact, read_loose, read_said
from flows.understanding.facts.corrected import put_right
from flows.understanding.facts.length_put_right import length_put_right
from flows.understanding.facts.news import FEEL, counts_from_now, is_new, new_risks, news, of_risks, with_last
from flows.understanding.facts.other_places import of_upper_back
from flows.understanding.facts.other_words import ends_in_none, says_only
from flows.understanding.facts.passed import is_none_now
from flows.understanding.facts.risks import asks_risks, denied_of, risks
from flows.understanding.facts.story import FILLED, Story, named_age, read_story
from flows.understanding.meant import Answer, Change, Day, Disputed, Meant, Telling
from flows.understanding.options import options
from flows.understanding.options.all_answer import is_mere_answer, says_no_more
from flows.understanding.options.contrary import says_contrary
from flows.understanding.options.denied_each import begins_in_none, denied_in
from flows.understanding.options.sides import SIDE
from flows.understanding.options.wordings import BESIDE, JUMP, RUNS, TOLD, Ticks, all_ticks
from flows.understanding.options.yes_no import is_led
from flows.understanding.people import sex
from flows.understanding.scene import DOUBT, IN_DOUBT, Scene
from flows.values.ids import DURATION
from flows.values.model import State
from flows.values.record import NONE, first_option
from flows.values.typed import sure

ALSO = {SIGN_LISTS[0]: TOLD}
"""More wordings of the boxes of a list."""


def exact(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The whole text is an answer to the open question."""
    if scene.question is None or scene.is_first:
        return None
    value = read_exact(scene.question, without_dropped(utterance, catalog), scene.at, catalog)
    if value is None:
        return None
    story = _beside(utterance, scene, catalog)
    return Answer(question=scene.question.id, value=value, is_whole=says_only(utterance, catalog), story=story)


def _beside(utterance: Utterance, scene: Scene, catalog: Catalog) -> Story:
    """What a text that is an answer tells beside: with an age that they are male; with one list of risks what is named
    of another one, so that it is not asked again there.
    """
    if scene.field_id == AGE:
        facts = sex.told(utterance, catalog, of_another=scene.of_another)
        return Story(facts=facts if all(sex.is_news(one, scene.record) for one in facts.values()) else {})
    if not asks_risks(scene.question):
        return Story()
    lists = risks(utterance, catalog, of_another=scene.of_another, is_asked=True)
    others = {id: ids for id, ids in lists.items() if id != scene.field_id and id not in scene.record}
    return of_risks(others, utterance, catalog)


def named(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The whole text answers a small question: there "yes" and "stop" mean what its buttons say."""
    return exact(utterance, scene, catalog) if scene.small else None


def noes(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The text does nothing but deny signs of the open list: "no: chest pain, fever". That stays for what else fits,
    unless it ends or begins in a no to all: "no chest pain, no fever, nothing".
    """
    question = scene.question
    if question is None or scene.small or scene.field_id not in SIGN_LISTS:
        return None
    is_of_signs = lists_nos(utterance) or denies_all(utterance, catalog)
    asks = is_question(utterance, catalog)
    each = {} if asks else _denied_on_lists(question, utterance, catalog)
    if not is_of_signs and not each:
        return None
    if (is_of_signs and ends_in_none(utterance, catalog)) or begins_in_none(utterance, catalog):
        return Answer(question=question.id, value=(NONE,), is_whole=True)
    return Disputed(named=all_ticks(denied_of(utterance, catalog), each), is_denial=True)


def _denied_on_lists(question: Question, utterance: Utterance, catalog: Catalog) -> Ticks:
    """What a text does nothing but deny, on the open list of signs, on any screen of it, or else on another list."""
    ids = sorted(SIGN_LISTS, key=lambda id: id != question.id)
    lists = (Question(id=id, text="", options=catalog.fields[id].options, field=catalog.fields[id]) for id in ids)
    denied = ((one.id, denied_in(one, utterance, catalog, also=ALSO.get(one.id, ""))) for one in lists)
    return next(({id: ids} for id, ids in denied if ids), {})


def beneath(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The text answers the question that lies beneath one about a sign in doubt: "29", where the age was open."""
    question = scene.beneath
    if scene.small == DOUBT and (of_the_day := day.told_beneath(utterance, scene, catalog)):
        return Day(answers=of_the_day)
    if scene.small not in IN_DOUBT or question is None or question.field is None or question.is_multi:
        return None
    value = read_exact(question, utterance, scene.at, catalog)
    if value is None:
        return None
    return Telling(story=Story(facts={question.id: first_option(value)}))


def loose(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The text answers the open field in a longer text, and perhaps others."""
    question = scene.question
    if question is None or question.field is None:
        return None
    utterance = without_dropped(utterance, catalog)
    is_whole_read = (question.field.safety and question.id != AGE) or is_mere_answer(question, utterance, catalog)
    said = utterance if is_whole_read else of_oneself(utterance, catalog, of_another=scene.of_another)
    may_be_past = question.is_of_safety or question.is_scale or question.id == DURATION
    said = said if may_be_past else without_past(said, catalog)
    said = of_upper_back(said, scene.record, catalog) if question.is_scale else said
    read = read_loose(question, said, scene.at, catalog)
    if question.id == AGE and scene.of_another:
        years = named_age(utterance, scene.at, catalog, of_another=True)
        read = sure((str(years[AGE]),)) if AGE in years else read
    if not read.values:
        return None
    if read.sure is None:
        return Answer(question=question.id, value=(), is_loose=True, choices=read.values)
    story, value = _told_with(question, utterance, scene, catalog), read.values[0]
    if isinstance(value, tuple) and not question.is_of_safety:  # the reader may know more of a list than its names do
        value = tuple(dict.fromkeys((*value, *story.ticks.get(question.id, ()))))
    is_whole = says_only(utterance, catalog)
    return Answer(question=question.id, value=value, is_loose=True, is_whole=is_whole, story=story)


def _told_with(question: Question, utterance: Utterance, scene: Scene, catalog: Catalog) -> Story:
    """What else a longer text tells with an answer: what is new, or takes back what was told."""
    is_all = not question.is_multi and says_no_more(question, utterance, catalog)
    told = news(utterance, scene, catalog)
    beside = (FEEL, SIDE) if question.id == options.PLACE else (FEEL,)  # a place names its side: "under the left blade"
    story = Story(facts={id: value for id, value in told.facts.items() if id in beside}) if is_all else told
    corrects = story.corrects and not is_led(question, utterance, catalog)  # "no, since monday" may just be the no
    rest = {
        id: value
        for id, value in story.facts.items()
        if corrects or id in story.swapped or is_new(id, scene) or counts_from_now(id, value, scene, catalog)
    }
    rest.pop(question.id, None)
    if is_mere_answer(question, utterance, catalog):  # what lifting brings on is no new work in the gym
        rest = {id: value for id, value in rest.items() if id not in BESIDE}
    return replace(story, facts=rest, corrects=corrects)


def mere(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The text says nothing but answers to the open field: that it is, whatever else it may be: "bad knees" is what to
    work around, where that is asked.
    """
    question = scene.question
    if question is None or question.field is None or scene.is_first or utterance.has_question_mark:
        return None
    if question.id == DURATION:  # "no run yesterday" tells of the day
        return None
    return loose(utterance, scene, catalog) if is_mere_answer(question, utterance, catalog) else None


def telling(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The text answers questions that are not open, corrects what was told, or tells of a risk.

    After a result only a correction or a new risk is meant to change it.
    """
    told = stated(utterance, catalog) if is_question(utterance, catalog) else utterance  # what is asked is not told
    story = with_last(news(told, scene, catalog), utterance, scene, catalog)
    if scene.phase is State.ASSESSED and story.swapped and not story.corrects:
        anew = set(put_right(story.swapped, told, catalog)) & set(scene.record)
        story = replace(story, facts={id: story.facts[id] for id in story.facts if id in anew}, corrects=bool(anew))
    is_over = scene.phase is State.ASSESSED and not story.corrects
    is_told = bool(story.facts or story.ticks) and not is_over and not _is_of_else(story, told, catalog)
    is_news = bool(story.undone or new_risks(story, scene)) or is_told
    return Telling(story=story) if is_news else _asked_anew(story, utterance, scene, catalog)


def _is_of_else(story: Story, utterance: Utterance, catalog: Catalog) -> bool:
    """Is the one thing that a text seems to tell told of something else: "my watch is stuck since last night"?"""
    is_one = len({*story.facts, *story.ticks}) == 1 and not story.corrects
    return is_one and faq.is_of_else(utterance.text, catalog)


def length_anew(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The text puts right how long it has lasted, whatever is open: "it was Friday's race, not Saturday's"."""
    noted = scene.record.get(DURATION)
    if scene.small or scene.field_id == DURATION or not isinstance(noted, str) or utterance.has_question_mark:
        return None
    is_of_a_run = scene.today and has(catalog.reading.story.of_running, utterance, catalog)
    value = None if is_of_a_run else length_put_right(utterance, noted, scene.at, catalog)
    if value in (None, noted):
        return None
    story = news(utterance, scene, catalog)
    return Telling(story=replace(story, facts={**story.facts, DURATION: value}, corrects=True))


def ought_to_say(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The text asks whether something else should not stand there, or puts a new answer behind the name of one that was
    given: "shouldn't it say that I ran further than usual?", "where: left blade".
    """
    if scene.small or not utterance.sentences or not (scene.is_asking or scene.has_result):
        return None
    first = utterance.sentences[0]
    ends = [hit.end for hit in hits_in(catalog.reading.story.ought_to_say, first.told, catalog) if hit.start == 0]
    named = _headed(first, scene, catalog)
    if not ends and not named:
        return None
    rest = hear(" ".join(first.told[max((*ends, *first.heads[:1])) :]), catalog)
    told = dict(read_story(rest, scene.at, catalog, named, of_another=scene.of_another).facts)
    value = (
        read_said(field_question(catalog.fields[named], 0, catalog), rest, scene.at, catalog).sure if named else None
    )
    if value is not None:
        told[named] = first_option(value)
    facts = {id: value for id, value in told.items() if scene.record.get(id) != value}
    story = Story(facts=facts)
    return Telling(story=replace(story, facts=facts, corrects=True)) if facts else None


def _headed(sentence: Sentence, scene: Scene, catalog: Catalog) -> str:
    """The question that was answered, and whose name stands before the first colon of a sentence; "" for none."""
    head = sentence.told[: sentence.heads[0]] if sentence.heads else ()
    names = catalog.reading.requests.names
    named = (
        id
        for id in FILLED
        if id in scene.record
        and (
            head == words_of(catalog.fields[id].short)
            or any(len(hit.places) == len(head) for hit in hits_in(names.get(id, ()), head, catalog))
        )
    )
    return next(named, "") if head else ""


def known(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The text tells again what was told before: it is met with a word, not with "I didn't get that"."""
    if not scene.is_asking or scene.small or is_question(utterance, catalog):
        return None
    told = read_story(utterance, scene.at, catalog, of_another=scene.of_another).facts
    same = (id for id, value in told.items() if id in FILLED and value == scene.record.get(id))
    options = {id: catalog.fields[id].options for id in same}
    labels = (Change(field=id, value=one.button) for id, many in options.items() for one in many if one.id == told[id])
    return next(labels, None)


def denied(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """What the text says is not so, of a list of risks or of runs that is open: "no cancer", "I run less"; of one of
    signs too what is long past or harmless.
    """
    asks = is_question(utterance, catalog) and not any(one.answer for one in utterance.sentences)
    if scene.small or asks:
        return None
    if scene.field_id == RUNS and says_contrary(RUNS, JUMP, utterance, catalog):
        return Disputed(named={RUNS: (JUMP,)}, is_denial=True)
    if not ((is_none_now(utterance, catalog) and scene.field_id in SIGN_LISTS) or asks_risks(scene.question)):
        return None
    named = denied_of(utterance, catalog)
    return Disputed(named=named, is_denial=True) if named else None


def _asked_anew(story: Story, utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """How long it has lasted, taken back for what may be two lengths: "wait, it was last week"."""
    if not story.corrects or DURATION not in scene.record or not scene.is_asking or scene.small:
        return None
    read = read_loose(field_question(catalog.fields[DURATION], 0, catalog), utterance, scene.at, catalog)
    return Change(field=DURATION) if len(read.values) > 1 else None
