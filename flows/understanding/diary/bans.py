"""What a clinician forbids among the exercises, or allows again: exercises by name, or all of a way of moving."""

from collections.abc import Iterator

from msgspec import Struct

from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding.context.asking import without_questions
from flows.understanding.context.clauses import Clause, clauses_in, hits_in
from flows.understanding.diary.day_names import exercises
from flows.understanding.diary.visits import is_told_by_them, names_clinician


class OnExercises(Struct, frozen=True, kw_only=True):
    """The ids of the exercises that a clinician forbids by a text, and of those they allow again."""

    forbidden: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()


SILENT = OnExercises()


def on_exercises(utterance: Utterance, catalog: Catalog, *, is_known: bool) -> OnExercises:
    """What a clinician says of exercises by a text. A no or a yes counts for all that is named until the next one.

    `is_known`: somebody has had a look, so that "they" and "she" are those who did.
    """
    said = without_questions(utterance, catalog)
    if not is_told_by_them(said, catalog) or not (is_known or names_clinician(said, catalog)):
        return SILENT
    told: dict[bool, dict[str, None]] = {True: {}, False: {}}
    is_ban: bool | None = None
    for clause in clauses_in(said, catalog):
        is_ban = _is_ban(clause, catalog, before=is_ban)
        if is_ban is not None:
            told[is_ban].update(dict.fromkeys(_named(clause, catalog)))
    return OnExercises(forbidden=tuple(told[True]), allowed=tuple(one for one in told[False] if one not in told[True]))


def _is_ban(clause: Clause, catalog: Catalog, *, before: bool | None) -> bool | None:
    """Does a clause forbid or allow; as the one before it where it says neither."""
    words = catalog.reading.bans
    if hits_in(words.forbids, clause.words, catalog):
        return None if hits_in(words.not_forbids, clause.words, catalog) else True
    return False if hits_in(words.allows, clause.words, catalog) else before


def _named(clause: Clause, catalog: Catalog) -> Iterator[str]:
    """The exercises that a clause names, and those of a way of moving; what is a part of a longer name is not meant."""
    names = [((id,), (pattern,)) for id, pattern in exercises(catalog) if id]
    moves = [(move.exercises, move.named) for move in catalog.reading.bans.moves]
    found = [(ids, {*hit.places}) for ids, named in (*names, *moves) for hit in hits_in(named, clause.words, catalog)]
    return (id for ids, places in found if not any(places < other for _, other in found) for id in ids)
