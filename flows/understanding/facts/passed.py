"""A risk that a text names and that is none now: long past ("shingles, last year"), only sounding like one ("hay
fever"), gone with what it came with ("diabetes in my pregnancy, it went"), or a birth of months ago.
"""

from collections.abc import Iterator

from msgspec import structs

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.text.phrases.phrases import Hit
from flows.text.utterance import Sentence, Utterance
from flows.understanding.context.clauses import clauses_of, hits_in, says
from flows.understanding.context.feared import is_feared
from flows.understanding.context.long_past import without_past
from flows.understanding.context.told_so import has
from flows.understanding.facts.old_infections import without_old
from flows.understanding.options import names
from flows.understanding.options.wordings import Ticks, hits_worded, ticks_where

PASSING = (
    *(
        "fever_ill",
        "night_constant",
        "effort_only",
        "clot_signs",
        "skin_band",
        "dark_urine",
        "weight_loss",
        "arm_tingle",
    ),
    *("recent_virus", "pregnant", "pregnant_recent_birth"),
)
"""What counts only where it is so of late."""
SHORT = 5
"""Words up to which what stands behind a thing may be no more than when it was."""
BIRTH = {"pregnant": "carries", "pregnant_recent_birth": "feeds"}
"""What a birth of the last weeks ticks, and the words beside which it counts however long ago that was."""


def of_late(ticks: Ticks, utterance: Utterance, catalog: Catalog) -> Ticks:
    """The ticks without those of what is none now."""
    told = without_old(ticks, utterance, catalog)
    told = ticks_where(lambda _, one: one not in _old_births(utterance, catalog), told)
    left, now = _without_gone(utterance, catalog), _without_harmless(without_past(utterance, catalog))
    if left is utterance and now is utterance:
        return told

    def named(text: Utterance) -> dict[str, set[str]]:
        return {id: {*named_of(id, text, catalog)} for id in told if id in catalog.fields}

    lately, before, after = named(now), named(utterance), named(left)
    gone = {(id, one) for id, ids in before.items() for one in ids - after[id]}
    return ticks_where(
        lambda id, one: (id, one) not in gone and (one not in PASSING or now is utterance or one in lately.get(id, ())),
        told,
    )


def _old_births(utterance: Utterance, catalog: Catalog) -> tuple[str, ...]:
    """What a birth of months ago does not tick."""
    words = catalog.reading.story.passed
    if not has(words["births"], utterance, catalog):
        return ()
    return tuple(one for one, beside in BIRTH.items() if not has(words[beside], utterance, catalog))


def is_long_over(id: str, option: str, utterance: Utterance, catalog: Catalog) -> bool:
    """Is all that a text names of an option told as of years ago: "knee op, 2015"? Another thing's years are none."""
    words = catalog.reading.story
    if not has(words.long_over, utterance, catalog):
        return False
    question = Question(id=id, text="", options=catalog.fields[id].options)
    found: list[bool] = []
    for place, sentence in enumerate(utterance.sentences):
        named = [(one, hit) for one, _, hit in names.hits(question, sentence, catalog)]
        named += hits_worded(id, sentence, catalog)
        behind = utterance.sentences[place + 1 : place + 2]
        is_next = any(len(one.told) <= SHORT and hits_in(words.long_over, one.told, catalog) for one in behind)
        is_lasting = bool(hits_in(words.lasting, sentence.told, catalog))
        of_it = (hit for one, hit in named if one == option)
        found += (not is_lasting and (is_next or _is_dated(hit, sentence, catalog)) for hit in of_it)
    return bool(found) and all(found)


def _is_dated(hit: Hit, sentence: Sentence, catalog: Catalog) -> bool:
    """Does its clause, or a few words behind that, say that it was years ago?"""
    clauses = [*clauses_of(sentence, catalog)]
    place = next((at for at, one in enumerate(clauses) if one.start <= hit.start < one.end), len(clauses))
    near, behind = clauses[place : place + 1], clauses[place + 1 : place + 2]
    splits = catalog.reading.story.splits  # "an operation last week, and one in 2015"
    near += (one for one in behind if len(one.words) <= SHORT and not {*one.words[:1]} & {*splits})
    return any(says(catalog.reading.story.long_over, one, catalog) for one in near)


def is_none_now(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a text tell of what is long past, gone with what it came with, or only sounds like a sign?"""
    if _old_births(utterance, catalog) or _without_gone(utterance, catalog) is not utterance:
        return True
    return _without_harmless(without_past(utterance, catalog)) is not utterance


def _without_gone(utterance: Utterance, catalog: Catalog) -> Utterance:
    """The utterance without what went with what it came with; itself where there is none."""
    words = catalog.reading.story.passed
    hits = [
        () if hits_in(words["stays"], one.told, catalog) else hits_in(words["gone"], one.told, catalog)
        for one in utterance.sentences
    ]
    return _struck(utterance, [{at for hit in some for at in range(hit.start, hit.end)} for some in hits])


def _without_harmless(utterance: Utterance) -> Utterance:
    """The utterance without what is struck out since it only sounds like a sign; itself where there is none."""
    return _struck(utterance, [{at for at, word in enumerate(one.words) if not word} for one in utterance.sentences])


def _struck(utterance: Utterance, places: list[set[int]]) -> Utterance:
    if not any(places):
        return utterance
    told = (
        structs.replace(one, told=tuple("" if at in struck else word for at, word in enumerate(one.told)))
        for one, struck in zip(utterance.sentences, places, strict=True)
    )
    return structs.replace(utterance, sentences=tuple(told))


def named_of(id: str, utterance: Utterance, catalog: Catalog) -> Iterator[str]:
    """All that a text names of a list, however it is meant, but for what is only feared."""
    question = Question(id=id, text="", options=catalog.fields[id].options)
    for sentence in utterance.sentences:
        named = [(option, hit) for option, _, hit in names.hits(question, sentence, catalog)]
        named += hits_worded(id, sentence, catalog)
        yield from (option for option, hit in named if not is_feared(option, hit.start, sentence, catalog))
