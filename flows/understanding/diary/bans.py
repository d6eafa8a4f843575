"""What a clinician forbids among the exercises, or allows again: exercises by name, or all of a way of moving."""

from collections.abc import Iterator

from msgspec import Struct

from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding.context.asking import without_questions
from flows.understanding.context.clauses import Clause, clauses_in, clauses_of, hits_in
from flows.understanding.context.told_so import has
from flows.understanding.diary.day_names import exercises
from flows.understanding.diary.visits import is_told_by_them, names_clinician


class OnExercises(Struct, frozen=True, kw_only=True):
    """The ids of the exercises that a clinician forbids by a text, and of those they allow again; `often`: how often
    they want one done, as `FollowUp.often` keeps it.
    """

    forbidden: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()
    often: tuple[str, ...] = ()


SILENT = OnExercises()


def on_exercises(utterance: Utterance, catalog: Catalog, *, is_known: bool) -> OnExercises:
    """What a clinician says of exercises by a text. A no or a yes counts for all that is named until the next one.

    `is_known`: somebody has had a look, so that "they" and "she" are those who did.
    """
    said = without_questions(utterance, catalog)
    if not is_told_by_them(said, catalog) or not (is_known or names_clinician(said, catalog)):
        return SILENT
    told: dict[tuple[bool, bool], dict[str, None]] = {
        (ban, name): {} for ban in (True, False) for name in (True, False)
    }
    is_ban: bool | None = None
    for clause in clauses_in(said, catalog):
        is_ban = _is_ban(clause, catalog, before=is_ban)
        for ids, is_name in _named(clause, catalog) if is_ban is not None else ():
            told[bool(is_ban), is_name].update(dict.fromkeys(ids))
    by_name = told[False, True]  # "no strength work, but rows are fine"
    moves = (one for one in (*told[True, False], *_beside_mobility(said, catalog)) if one not in by_name)
    forbidden = tuple(dict.fromkeys((*told[True, True], *moves)))
    is_every = has(catalog.reading.bans.everything, said, catalog)
    allowed = catalog.exercises if is_every else {**by_name, **told[False, False]}
    often = tuple(one for one in dict.fromkeys(_how_often(said, catalog)) if one.partition(":")[0] not in forbidden)
    allowed_now = tuple(one for one in allowed if one not in forbidden)
    return OnExercises(forbidden=forbidden, allowed=allowed_now, often=often)


def _how_often(said: Utterance, catalog: Catalog) -> Iterator[str]:
    """How often the exercises that a clause names by their names are to be done."""
    for clause in clauses_in(said, catalog):
        every = catalog.reading.bans.often.items()
        often = next((id for id, patterns in every if hits_in(patterns, clause.words, catalog)), "")
        named = (ids for ids, is_name in _named(clause, catalog) if is_name and often)
        yield from (f"{id}:{often}" for ids in named for id in ids)


def asked_of(utterance: Utterance, catalog: Catalog) -> tuple[str, ...]:
    """The exercises that a question is about, by name or by a way of moving."""
    named = (ids for clause in clauses_in(utterance, catalog) for ids, _ in _named(clause, catalog))
    return tuple(dict.fromkeys(id for ids in named for id in ids))


def _beside_mobility(said: Utterance, catalog: Catalog) -> tuple[str, ...]:
    """The exercises that load, where nothing but mobility is allowed."""
    words = catalog.reading.bans
    for sentence in said.sentences:
        hits = hits_in(words.only, sentence.told, catalog)
        for clause in clauses_of(sentence, catalog) if hits else ():
            is_held = any(clause.start <= hit.start < clause.end for hit in hits)
            if is_held and not hits_in(words.not_only, clause.words, catalog):
                return words.loads
    return ()


def _is_ban(clause: Clause, catalog: Catalog, *, before: bool | None) -> bool | None:
    """Does a clause forbid or allow; as the one before it where it says neither."""
    words = catalog.reading.bans
    if hits_in(words.forbids, clause.words, catalog):
        return None if hits_in(words.not_forbids, clause.words, catalog) else True
    return False if hits_in(words.allows, clause.words, catalog) else before


def _named(clause: Clause, catalog: Catalog) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The exercises that a clause names, one by its name, or those of a way of moving; no part of a longer name."""
    names = [((id,), (pattern,)) for id, pattern in exercises(catalog) if id]
    moves = [(move.exercises, move.named) for move in catalog.reading.bans.moves]
    every = (*((one, True) for one in names), *((one, False) for one in moves))
    found = [
        (ids, is_name, {*hit.places})
        for (ids, named), is_name in every
        for hit in hits_in(named, clause.words, catalog)
    ]
    for ids, is_name, places in found:
        if not any(places < other for _, _, other in found):
            yield ids, is_name
