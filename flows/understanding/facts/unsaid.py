"""What somebody tells of themselves without an "I": "had a baby last week", "on warfarin", "haemophiliac, sore back".

Whoever was named before it in the same sentence may be whom it is of; then it is not taken for one's own.
"""

from collections.abc import Iterable, Iterator

from flows.catalog.catalog import Catalog
from flows.catalog.entries import Field
from flows.catalog.question import Question
from flows.text.utterance import Utterance
from flows.understanding.context.clauses import Clause, clauses_of, hits_in, says
from flows.understanding.context.told_so import has
from flows.understanding.options import names
from flows.understanding.options.wordings import hits_worded

NOTED = "risks_noted"
"""The wordings of what somebody had that count wherever they are told."""
DIGITS = range(2100)
"""Numbers that may stand beside what is named: how long ago it was, or a year."""


def is_unsaid(clause: Clause, utterance: Utterance, fields: Iterable[Field], catalog: Catalog) -> bool:
    """Is a clause told of oneself, though it names nobody: by how it begins, since all of it is what one of these lists
    names and an ache is told besides ("bicuspid valve, sore back"), or since the ache is told with it ("sore back since
    the epidural")?
    """
    if clause.sentence.is_question or _is_of_somebody(clause, catalog):
        return False
    words, bare = catalog.reading.story.unsaid, _without_splits(clause, catalog)
    if any(hit.start == 0 for hit in hits_in(words["begins"], bare.words, catalog)):
        return True
    named = [hit for field in fields for hit in _named(field, bare, catalog)]
    if any(says(words["links"], Clause(bare.sentence, bare.start, hit[0]), catalog) for hit in named):
        return says(catalog.reading.story.of_ache, clause, catalog)
    is_ache = has((*catalog.reading.story.of_ache, *words["ache"]), utterance, catalog)
    if says(words["not_alone"], bare, catalog) or not is_ache:
        return False
    covered = {place for start, end in named for place in range(start, end)}
    rest = {word for place, word in enumerate(bare.sentence.told[: bare.end]) if bare.start <= place not in covered}
    return bool(named) and all(_is_idle(word, words["beside"]) for word in rest)


def names_any(fields: Iterable[Field], clause: Clause, catalog: Catalog) -> bool:
    """Does a clause name something of one of these lists?"""
    return any(True for field in fields for _ in _named(field, clause, catalog)) or any(
        clause.holds(hit) for _, hit in hits_worded(NOTED, clause.sentence, catalog)
    )


def _is_idle(word: str, beside: tuple[str, ...]) -> bool:
    return word in beside or (word.isdecimal() and int(word) in DIGITS)


def _named(field: Field, clause: Clause, catalog: Catalog) -> Iterator[tuple[int, int]]:
    """Where a clause names something of a list."""
    question = Question(id=field.id, text="", options=field.options)
    hits = [hit for _, _, hit in names.hits(question, clause.sentence, catalog)]
    hits += [hit for _, hit in hits_worded(field.id, clause.sentence, catalog)]
    yield from ((hit.start, hit.end) for hit in hits if clause.holds(hit))


def _without_splits(clause: Clause, catalog: Catalog) -> Clause:
    """The clause without the "and" that it begins with."""
    splits = {*catalog.reading.story.splits}
    start = next((at for at in range(clause.start, clause.end) if clause.sentence.told[at] not in splits), clause.end)
    return Clause(clause.sentence, start, clause.end)


def _is_of_somebody(clause: Clause, catalog: Catalog) -> bool:
    """Is somebody else named in its sentence, there or before it?"""
    words = catalog.reading.story
    others = (*words.near_kin, *words.far_kin, *words.partner, *words.for_another, *words.unsaid["others"])
    before = (one for one in clauses_of(clause.sentence, catalog) if one.start <= clause.start)
    return any(says(others, one, catalog) for one in before)
