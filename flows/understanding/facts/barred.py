"""What a question names that keeps from exercises, and the exercises that it names: "osteoporosis and pull ups?".

It counts for the answer, whoever it is that has it; nothing of it is noted as one's own. What is denied, only feared,
or told of kin beside a question of one's own, bars nothing.
"""

from collections.abc import Iterator
from functools import cache

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.text.phrases.phrases import Hit
from flows.text.scope.denial import is_refused
from flows.text.utterance import Sentence, Utterance
from flows.understanding.context.clauses import clauses_in, hits_in, holds_a_no
from flows.understanding.context.feared import is_feared
from flows.understanding.context.oneself import without_clauses_of_others
from flows.understanding.context.told_so import has
from flows.understanding.diary.day_names import asked_exercises, heard
from flows.understanding.facts.passed import of_late
from flows.understanding.facts.risks import LISTS
from flows.understanding.options import names
from flows.understanding.options.wordings import Ticks
from flows.values.model import Record
from flows.values.record import ticks_of


def bars_named(utterance: Utterance, catalog: Catalog, *, of_another: bool) -> Ticks:
    """The options that a question names and that bar an exercise. `of_another`: somebody writes for another."""
    is_own = not of_another and has(catalog.reading.story.speaks_of_oneself, utterance, catalog)
    said = without_clauses_of_others(utterance, catalog) if is_own else utterance
    found = {id: tuple(dict.fromkeys(_named(id, said, catalog))) for id in LISTS if id in catalog.fields}
    return of_late({id: ids for id, ids in found.items() if ids}, said, catalog)


def with_bars(told: Record, bars: Ticks) -> Record:
    """What was told, with what bars an exercise."""
    return {**told, **{id: tuple(dict.fromkeys((*ticks_of(told.get(id)), *ids))) for id, ids in bars.items()}}


def exercises_named(utterance: Utterance, catalog: Catalog) -> tuple[str, ...]:
    """The ids of the exercises that a text names."""
    told = (heard(asked_exercises(catalog), one, catalog) for one in clauses_in(utterance, catalog))
    return tuple(dict.fromkeys(id for every in told for id, _ in every))


def _named(id: str, utterance: Utterance, catalog: Catalog) -> Iterator[str]:
    question = Question(id=id, text="", options=catalog.fields[id].options)
    for clause in clauses_in(utterance, catalog):
        if holds_a_no(clause):
            continue
        for option, hit in _hits(question, clause.sentence, catalog):
            is_meant = clause.begins(hit) and not is_refused(hit, clause.sentence)
            is_meant = is_meant and not is_feared(option, hit.start, clause.sentence, catalog)
            if is_meant and (id, option) in _bars(catalog):
                yield option


def _hits(question: Question, sentence: Sentence, catalog: Catalog) -> Iterator[tuple[str, Hit]]:
    """Each name of an option in a sentence, but for a mere part of the body, and each other word for it."""
    story = catalog.reading.story
    parts = {(part,) for part in story.parts_alone}
    yield from ((option, hit) for option, name, hit in names.hits(question, sentence, catalog) if name not in parts)
    for option, patterns in story.bars.get(question.id, {}).items():
        yield from ((option, hit) for hit in hits_in(patterns, sentence.told, catalog))


@cache
def _bars(catalog: Catalog) -> frozenset[tuple[str, str]]:
    """The answers that bar an exercise or a position."""
    exercises = ((bar.field, bar.option) for one in catalog.exercises.values() for bar in one.barred_by)
    positions = ((bar.field, bar.option) for one in catalog.positions.values() for bar in one.barred_by)
    return frozenset((*exercises, *positions))
