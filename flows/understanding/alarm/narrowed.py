"""A sign that an answer to the question about a part makes of it: a tight chest, "only uphill, it goes when I stop"."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from flows.catalog.catalog import Catalog
from flows.catalog.signs import Part
from flows.screening.parts import OF, part_of
from flows.text.scope.denial import is_refused
from flows.text.utterance import Utterance
from flows.understanding.alarm.behind_no import clause_of, pieces_behind
from flows.understanding.context.clauses import clauses_in, hits_in
from flows.understanding.context.told_so import has, tells
from flows.understanding.options.yes_no import bare_yeses, begins_with


class Narrowed(Struct, frozen=True):
    """`flag`: the sign that it is; `of`: that of the part; `is_told`: both that make it were said."""

    flag: str
    of: str
    is_told: bool


def narrowed(utterance: Utterance, asked: Iterable[str], catalog: Catalog) -> Narrowed | None:
    """The sign that a text makes of the one part that was asked about; a plain yes leaves that as it is."""
    parts = [id for id in asked if OF in id]
    part = part_of(parts[0], catalog) if len(parts) == 1 else None
    if part is None or part.becomes is None or begins_with(bare_yeses(catalog), utterance, catalog):
        return None
    comes, ends = (_says(words, utterance, catalog) for words in (part.becomes.comes, part.becomes.ends))
    flag = parts[0].partition(OF)[0]
    return Narrowed(flag=part.becomes.flag, of=flag, is_told=comes and ends) if comes or ends else None


def leaves_little(utterance: Utterance, flags: Iterable[str], asked: Iterable[str], catalog: Catalog) -> bool:
    """Does a text say what leaves too little of the signs that are asked about: "stairs are fine, only in runs"? What
    else of the same part it names has to be denied, or called well. `asked`: the parts asked about by themselves.
    """
    alone = [part_of(id, catalog) for id in asked if OF in id]
    parts = [part for flag in flags for part in catalog.screening.parts.get(flag, ()) if part.narrowed_by]
    if (
        any(part not in parts for part in alone)
        or not parts
        or utterance.has_question_mark
        or begins_with(bare_yeses(catalog), utterance, catalog)
    ):
        return False
    return any(tells(part.narrowed_by, utterance, catalog) and _is_all_well(part, utterance, catalog) for part in parts)


def _is_all_well(part: Part, utterance: Utterance, catalog: Catalog) -> bool:
    """Is what a text names of a part denied, called well, or named where it is narrowed?"""
    words = catalog.reading.alarms
    for clause in clauses_in(utterance, catalog):
        if hits_in((*words.told_well, *part.narrowed_by), clause.words, catalog):
            continue
        named = [hit for hit in hits_in(part.words, clause.sentence.told, catalog) if clause.holds(hit)]
        if not all(is_refused(hit, clause.sentence) for hit in named):
            return False
    return not has(words.perhaps, utterance, catalog)


def _says(patterns: tuple[str, ...], utterance: Utterance, catalog: Catalog) -> bool:
    """Does a text say one of these, and deny it not, nor say it of the back?"""
    return any(_told(patterns, utterance, catalog))


def _told(patterns: tuple[str, ...], utterance: Utterance, catalog: Catalog) -> Iterator[bool]:
    words = catalog.reading.alarms
    for piece, _ in pieces_behind(utterance, catalog):
        for sentence in piece.sentences:
            for hit in hits_in(patterns, sentence.told, catalog):
                clause = clause_of(hit, sentence, catalog)
                is_other = bool(hits_in(words.of_back, clause.words, catalog))
                yield not is_other and not is_refused(hit, sentence)
