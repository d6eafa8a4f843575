"""A sentence about the day ("about a 3, ran easy, did all the exercises") read as answers of a check-in.

Only what is plainly said is taken, and it is said back; what could be two things is left to be asked. Clauses are read
one by one. What bears no sign of another field answers the one that is open. The screen for warning signs has read the
text before.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.catalog.entries import FieldType
from flows.text.phrases.phrases import Hit
from flows.text.scope.denial import is_refused
from flows.text.utterance import Sentence, Utterance
from flows.understanding.context.clauses import Clause, clauses_in, says
from flows.understanding.context.told_so import is_so
from flows.understanding.context.whole import is_all, is_all_of
from flows.understanding.diary.day_names import asked_exercises, exercises, heard, names_of, patterns_of
from flows.understanding.diary.day_run import ran_all_the_same
from flows.understanding.diary.exercise_counts import counted
from flows.understanding.options.yes_no import bare_noes
from flows.understanding.scores import day_scores
from flows.understanding.scores.score import says_no_pain

UNDONE = {"ran": "no_run", "exercises": "none"}
"""The option that says that the thing itself was not done."""

FOLLOWERS = ("pain_run", "next_morning", "blamed")
"""Fields that only the answer to another calls for, noted after it: what it does not call for is dropped."""

PAIN_RUN = "pain_run"
ASKED_OF = ("exercises", "blamed")
"""Fields that ask of the exercises, so that one is named in hardly a word: "the twisty one"."""

Told = dict[str, str | int]
"""Field -> a score, or the id of an option or of an exercise."""
Answer = tuple[str, str]
"""A field, and the id of an option or of an exercise."""


def told(
    utterance: Utterance,
    fields: Iterable[str],
    catalog: Catalog,
    open_field: str = "",
    plan: tuple[str, ...] = (),
) -> Told:
    """The answers in a text to these fields of a check-in; two different ones to one field are none.

    `open_field`: the field that is asked now, which a bare score or word answers; "" takes a bare score as the pain
    now. `plan`: the exercises (ids) of which one may have made it worse.
    """
    sure, loose = defaultdict[str, set[str | int]](set), defaultdict[str, set[str | int]](set)
    found = counted(utterance.text, catalog, is_asked=open_field == "exercises", planned=len(plan))
    said = utterance.text if found is None else found.rest
    scores = list(day_scores.read(said, _bare_field(open_field, catalog), catalog, is_asked=open_field != ""))
    for field, score, is_plain in scores:
        (sure if is_plain else loose)[field].add(score)
    clauses = list(clauses_in(utterance, catalog))
    ran = ran_all_the_same(utterance, catalog)
    for field, option in _answers(clauses, open_field, plan, catalog):
        if ran and option == UNDONE["ran"]:  # the kind of run is asked
            continue
        if not (field == "ran" and open_field == "pain_run" and scores):  # "5 on the hills": the run is told already
            sure[field].add(option)
    for option in _of_the_open_field(utterance, clauses, open_field, plan, catalog):
        if ran and option == UNDONE["ran"]:
            continue
        loose[open_field].add(int(option) if option.isdecimal() else option)
    if "hurt" in sure.get("exercises", ()) or found is not None:  # one that hurt counts, whatever else of them was done
        sure["exercises"] = {"hurt"} if found is None or "hurt" in sure["exercises"] else {found.option}
    words, is_told = catalog.reading.day, PAIN_RUN in loose or PAIN_RUN in sure
    if open_field == PAIN_RUN and not is_told and is_all(words.unfelt, utterance, words.unfelt_beside, catalog):
        loose[PAIN_RUN].add(0)
    return _wanted({**loose, **sure}, set(fields))


def _wanted(found: dict[str, set[str | int]], wanted: set[str]) -> Told:
    """Of what was found the answers to what is asked, and to what those call for."""
    if found.get("ran", set()) - {"no_run"}:
        wanted = wanted | {"pain_run"}
    if found.get("exercises") == {"hurt"}:
        wanted = wanted | {"blamed"}
    wanted = wanted | {day_scores.BEFORE}
    one = {field: next(iter(values)) for field, values in found.items() if field in wanted and len(values) == 1}
    return {field: one[field] for field in sorted(one, key=lambda field: field in FOLLOWERS)}


def _bare_field(open_field: str, catalog: Catalog) -> str:
    """The field that a score without a cue belongs to, or "" when the open one takes none."""
    if not open_field:
        return "pain_now"
    return open_field if catalog.checkin_fields[open_field].type is FieldType.INT_0_10 else ""


def has_run_today(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a text tell of a run on this day, in what it states?"""
    words = catalog.reading.day
    return any(
        _is_so(hit, clause) and says(words.this_day, clause, catalog)
        for clause in clauses_in(utterance, catalog)
        if not clause.sentence.is_question
        for _, hit in heard(tuple(("ran", pattern) for pattern in words.has_run), clause, catalog)
    )


# ---- options ---------------------------------------------------------------------------------------------------------


def _answers(clauses: Iterable[Clause], open_field: str, plan: tuple[str, ...], catalog: Catalog) -> Iterator[Answer]:
    """What the clauses say by themselves, whatever is asked; what is asked about is not said."""
    for clause in clauses:
        if not clause.sentence.is_question:
            yield from _options(clause, catalog)
            yield from _blamed(clause, open_field, plan, catalog)


def _options(clause: Clause, catalog: Catalog) -> Iterator[Answer]:
    """The options of the fields that a clause speaks of."""
    for field, topic in catalog.reading.day.topics.items():
        to_come = (*catalog.reading.questions.day_tomorrow, *catalog.reading.day.wanted_run)
        is_to_come = field == "ran" and says(to_come, clause, catalog)
        if is_to_come or not says(topic, clause, catalog):
            continue
        named = list(heard(names_of(field, catalog), clause, catalog))
        yield from ((field, id) for id, hit in named if _is_so(hit, clause))
        if all(_is_so(hit, clause) for _, hit in named) and _is_undone(field, clause, catalog):
            yield field, UNDONE[field]


def _is_undone(field: str, clause: Clause, catalog: Catalog) -> bool:
    """Is the thing itself denied: "did not go for a run", not "no pain on my run"?"""
    words = catalog.reading.day
    things = heard(tuple((field, pattern) for pattern in words.things.get(field, ())), clause, catalog)
    return any(is_refused(hit, clause.sentence) and _is_next(hit, clause, words.leads) for _, hit in things)


def _is_next(hit: Hit, clause: Clause, leads: tuple[str, ...]) -> bool:
    """Does nothing but small words stand between a "not" and the hit?"""
    cues = (*clause.sentence.cues.get("negations", ()), *clause.sentence.cues.get("unable", ()))
    return any({*clause.sentence.told[cue.end : hit.start]} <= {*leads} for cue in cues if cue.end <= hit.start)


def _is_so(hit: Hit, clause: Clause) -> bool:
    return is_so(hit, _without_scores(clause.sentence, hit))


def _without_scores(sentence: Sentence, hit: Hit) -> Sentence:
    """The sentence without a nought that is a score and no "not": "0 and ran hard", but "0 runs"."""
    nots = sentence.cues.get("negations", ())
    is_no = any(cue.start in hit.places for cue in nots)
    scores = [cue for cue in nots if sentence.told[cue.start].isdecimal() and (is_no or cue.end != hit.start)]
    if not scores:
        return sentence
    left = {kind: tuple(cue for cue in cues if cue not in scores) for kind, cues in sentence.cues.items()}
    return replace(sentence, cues=left)


# ---- the open field --------------------------------------------------------------------------------------------------


def _of_the_open_field(
    utterance: Utterance, clauses: list[Clause], field: str, plan: tuple[str, ...], catalog: Catalog
) -> Iterator[str]:
    """The options of the open field that a text says with hardly a word more: "half of them", "it's gone", "no"."""
    if not field:
        return
    if field == "next_morning" and says_no_pain(utterance.text, catalog):
        yield "gone_or_less"
    beside = [option for clause in clauses for option in _beside(clause, field, catalog)]
    named = by_name(utterance, plan, catalog, is_asked=True) if field == "exercises" else []
    yield from beside or named or _no(clauses, field, catalog) or _asked_for(utterance, clauses, field, catalog)


def _asked_for(utterance: Utterance, clauses: list[Clause], field: str, catalog: Catalog) -> list[str]:
    """What answers the field only where it is asked: "forgot", "walked"."""
    if utterance.has_question_mark:
        return []
    barred = UNDONE.get(field, "") if is_half(utterance, field, catalog) else ""  # "ran, then walked home"
    options = catalog.reading.day.answers.get(field, {})
    named = patterns_of({id: words for id, words in options.items() if id != barred})
    found = [id for clause in clauses for id, hit in heard(named, clause, catalog) if _is_so(hit, clause)]
    return [id for id in found if id != "all"] if "some" in found else found  # "the lot, bar one"


def by_name(utterance: Utterance, plan: tuple[str, ...], catalog: Catalog, *, is_asked: bool = False) -> list[str]:
    """What of the exercises was done where a text that tells only of the day names some of them: "just the cat-cow".
    `is_asked`: they are asked about, so that one that was done is told whatever else the text says.

    One of several is some of them, done or left out; where it is the whole plan it is what is said of that one.
    """
    words, clauses = catalog.reading.day, list(clauses_in(utterance, catalog))
    is_done = is_asked and any(_is_of_one_done(one, catalog) for one in clauses)
    if utterance.has_question_mark or not (is_done or tells_only_the_day(utterance, catalog)):
        return []
    told = [(clause, id, hit) for clause in clauses for id, hit in heard(asked_exercises(catalog), clause, catalog)]
    if not told:
        return []
    if not plan or not set(plan) <= {id for _, id, _ in told}:
        return ["some"]
    if any(says(words.left_out, clause, catalog) or not _is_so(hit, clause) for clause, _, hit in told):
        return ["none"] if len(plan) == 1 else ["some"]
    return ["some"] if any(says(words.a_part, clause, catalog) for clause, _, _ in told) else ["all"]


def _is_of_one_done(clause: Clause, catalog: Catalog) -> bool:
    """Does a clause say that an exercise which it names was done, and not how it felt?"""
    words = catalog.reading.day
    is_done = bool({*words.counted_done} & {*clause.words}) and not says((*words.hurt, *words.pain), clause, catalog)
    return is_done and any(True for _ in heard(asked_exercises(catalog), clause, catalog))


def felt_nothing(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a text that tells of a run say that nothing was felt in it?"""
    words = catalog.reading.day
    named = patterns_of({**words.answers["pain_run"], "0": (*words.answers["pain_run"]["0"], *words.without_pain)})
    clauses = [clause for clause in clauses_in(utterance, catalog) if not clause.sentence.is_question]
    if any(id == "0" and _is_so(hit, one) for one in clauses for id, hit in heard(named, one, catalog)):
        return True
    return any(is_all_of(words.nothing, one.words, words.unfelt_beside, catalog) for one in clauses)


def tells_only_the_day(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the whole text tell of a run, of the exercises and of scores, and of nothing else?"""
    numbers = (word for word in utterance.words if word[0].isdigit())
    beside = (*catalog.reading.day.beside, *catalog.reading.story.splits, *catalog.reading.day.beside_the_day, *numbers)
    return is_all(_of_the_day(catalog), utterance, beside, catalog)


def last_word(field: str, utterance: Utterance, catalog: Catalog) -> Told:
    """What a report ends with that told of a run before: "3, no run, all"."""
    words = catalog.reading.day
    for option, names in words.last.items():
        for name in (tuple(name.split("_")) for name in names):
            before, end = utterance.words[: -len(name)], utterance.words[-len(name) :]
            if end == name and before and before[-1] not in words.not_last:
                return {field: option}
    return {}


@cache
def _of_the_day(catalog: Catalog) -> tuple[str, ...]:
    """All that names a run or the exercises, and how they went."""
    words = catalog.reading.day
    named = (*asked_exercises(catalog), *names_of("ran", catalog), *names_of("exercises", catalog))
    more = (pattern for field in UNDONE for ids in (words.answers.get(field, {}),) for pattern in chain(*ids.values()))
    topics = (pattern for field in UNDONE for pattern in words.topics[field])
    half = words.half.get("ran", ())
    return (*(pattern for id, pattern in named if id), *more, *topics, *half, *words.has_run, *words.felt_easy)


def is_half(utterance: Utterance, field: str, catalog: Catalog) -> bool:
    """Does a text say that there is an answer to a field, but not which: "did a 10k", "felt fine" for a score?"""
    named = tuple((field, pattern) for pattern in catalog.reading.day.half.get(field, ()))
    return any(
        _is_so(hit, clause)
        for clause in clauses_in(utterance, catalog)
        if not clause.sentence.is_question
        for _, hit in heard(named, clause, catalog)
    )


def _beside(clause: Clause, field: str, catalog: Catalog) -> Iterator[str]:
    small = {*catalog.reading.day.beside, *catalog.reading.story.splits}
    for id, hit in heard(names_of(field, catalog), clause, catalog):
        rest = {clause.sentence.told[place] for place in range(clause.start, clause.end) if place not in hit.places}
        if rest <= small and _is_so(hit, clause):
            yield id


def _no(clauses: list[Clause], field: str, catalog: Catalog) -> list[str]:
    """The option that a no at the start means ("no, I was too tired"), unless the rest takes some of it back."""
    if not clauses or clauses[0].words not in bare_noes(catalog):
        return []
    if any(says(catalog.reading.day.not_all, clause, catalog) for clause in clauses[1:]):
        return []
    no = catalog.messages.no.lower()
    return [one.id for one in catalog.checkin_fields[field].options if no in (one.button.lower(), *one.words)]


# ---- what made it worse ----------------------------------------------------------------------------------------------


def _blamed(clause: Clause, open_field: str, plan: tuple[str, ...], catalog: Catalog) -> Iterator[Answer]:
    """As in "the plank hurt": that an exercise did, and which, when it is one of the plan."""
    words = catalog.reading.day
    hurt = (*(("hurt", pattern) for pattern in words.hurt), *(("", pattern) for pattern in words.not_hurt))
    is_said = any(_is_so(hit, clause) for _, hit in heard(hurt, clause, catalog))
    names = asked_exercises(catalog) if is_said or open_field in ASKED_OF else exercises(catalog)
    named = {id for id, _ in heard(names, clause, catalog)}
    if not named or not (is_said or open_field == "blamed"):
        return
    if is_said:
        yield "exercises", "hurt"
    yield from (("blamed", id) for id in named & set(plan))
