"""Somebody says that they never told what was noted: "I never said deep breath", "untick sitting", "you made that up".

What is named is told apart from what only stands beside it: the stretch of the sentence that disputes, and no other.
"""

from collections.abc import Iterator

from flows.catalog.catalog import Catalog
from flows.catalog.entries import Field
from flows.catalog.question import Question
from flows.text.phrases.phrases import Hit
from flows.text.utterance import Utterance
from flows.understanding.context.clauses import Clause, clauses_in, hits_in
from flows.understanding.context.told_so import has
from flows.understanding.facts.story import Story, read_story
from flows.understanding.facts.undone import takes_off
from flows.understanding.meant import Disputed, Meant, Telling
from flows.understanding.options.names import hits
from flows.understanding.options.wordings import Ticks, hits_worded, ticks_where
from flows.understanding.scene import OF_SIGNS, Scene
from flows.values.model import State
from flows.values.record import TOP_SCORE, lists_of

OF_NOBODY = (State.NEW, State.DECLINED, State.REFERRED)
"""Phases in which nothing is noted, or something graver stands."""


def disputed(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """What was never said, so the text says; one that puts something else in its place is a correction."""
    words = catalog.reading.requests
    if scene.phase in OF_NOBODY or scene.small in OF_SIGNS or has(words.not_disputes, utterance, catalog):
        return None
    gone = {} if scene.small else takes_off(utterance, scene, catalog)
    if gone:
        return Telling(story=Story(undone=gone))
    clauses = [clause for clause in clauses_in(utterance, catalog) if _disputes(clause, catalog)]
    if not clauses:
        return None
    story = read_story(utterance, scene.at, catalog)
    if story.corrects and story.facts:
        return None
    fields = list(catalog.fields.values())
    named = {field.id: ids for field in fields if (ids := tuple(_named(field, clauses, catalog)))}
    named = named or _told_by(clauses, scene, catalog)
    asked = tuple(id for id, names in words.names.items() if any(_asks_for(names, one, catalog) for one in clauses))
    numbers = (int(word) for one in clauses for word in one.words if word.isdecimal())
    return Disputed(
        named=named, fields=() if named else asked, score=next((one for one in numbers if one <= TOP_SCORE), None)
    )


def _disputes(clause: Clause, catalog: Catalog) -> bool:
    return bool(_hits(catalog.reading.requests.disputes, clause, catalog))


def _asks_for(names: tuple[str, ...], clause: Clause, catalog: Catalog) -> bool:
    """Is a question named, by no word of the dispute itself: "where did you get that"?"""
    taken = {place for hit in _hits(catalog.reading.requests.disputes, clause, catalog) for place in hit.places}
    return any(not taken & {*hit.places} for hit in _hits(names, clause, catalog))


def _named(field: Field, clauses: list[Clause], catalog: Catalog) -> Iterator[str]:
    """The options of a field that are named in what is disputed."""
    question = Question(id=field.id, text="", options=field.options)
    heard = [(id, hit) for one in clauses for id, _, hit in hits(question, one.sentence, catalog) if one.holds(hit)]
    worded = ((id, hit, one) for one in clauses for id, hit in hits_worded(field.id, one.sentence, catalog))
    heard += [(id, hit) for id, hit, one in worded if one.holds(hit)]
    yield from dict.fromkeys(id for id, hit in heard if not any(_is_part(hit, other) for _, other in heard))


def _told_by(clauses: list[Clause], scene: Scene, catalog: Catalog) -> Ticks:
    """What is noted and told of in a word that it goes by: "I never said I run more"."""
    told_by = catalog.reading.story.told_by
    ids = {id: [one for one in ones if one in told_by] for id, ones in lists_of(scene.noted).items()}
    return ticks_where(lambda _, one: any(_asks_for(told_by[one], part, catalog) for part in clauses), ids)


def _is_part(hit: Hit, other: Hit) -> bool:
    return {*hit.places} < {*other.places}


def _hits(patterns: tuple[str, ...], clause: Clause, catalog: Catalog) -> list[Hit]:
    return [hit for hit in hits_in(patterns, clause.sentence.told, catalog) if clause.holds(hit)]
