"""Which of the signs that a message speaks of a text takes back, where it names them: "not my jaw, i mean my neck".

What was told beside them still stands. A text that names none of them is of all that was told.
"""

from collections.abc import Iterable

from flows.catalog.catalog import Catalog
from flows.screening.parts import level_of, parts_named
from flows.text.phrases.phrases import Hit
from flows.text.scope.denial import is_denied
from flows.text.utterance import Sentence, Utterance
from flows.understanding.context.clauses import clauses_in, hits_in, says
from flows.values.model import Disposition


def told_of(flags: Iterable[str], utterance: Utterance, catalog: Catalog) -> tuple[str, ...]:
    """What a text tells of these flags: the parts of those that bundle some, and those that bundle none."""
    named = (
        id for one in utterance.sentences for id, hit in parts_named(flags, one, catalog) if not is_denied(hit, one)
    )
    return tuple(dict.fromkeys(named))


def left(flags: Iterable[str], told: tuple[str, ...], utterance: Utterance, catalog: Catalog) -> tuple[str, ...]:
    """What was told and is not taken back by a text that says it was a slip; all of it where it names none of them.

    What is called well goes with what is denied; what is named beside that is there, as is what it says is still so.
    """
    words, flags = catalog.reading.alarms, tuple(flags)
    gone, others, still, any_no = set[str](), set[str](), set[str](), False
    for clause in clauses_in(utterance, catalog):
        hits = [(id, hit) for id, hit in parts_named(flags, clause.sentence, catalog) if clause.begins(hit)]
        no = {id for id, hit in hits if _is_denied(hit, clause.sentence)}
        yes, any_no = {id for id, hit in hits} - no, any_no or bool(no)
        is_well = bool(hits_in(words.told_well, clause.words, catalog))
        gone |= no | (yes if is_well else set())
        others |= set() if is_well else yes
        still |= yes if says(words.still_so, clause, catalog) else set()
    is_else = any(hits_in(words.meant_instead, one.told, catalog) for one in utterance.sentences)
    if not (gone | others) & set(told) or (is_else and not any_no):
        return told
    gone = gone - others if gone else others - still
    return tuple(id for id in told if id not in gone)


def _is_denied(hit: Hit, sentence: Sentence) -> bool:
    """Is it denied by its name, as a sign is or as an answer: "not my jaw, i mean my neck"?"""
    return is_denied(hit, sentence) or is_denied(hit, sentence, is_sign=False)


def level_left(flags: Iterable[str], told: Iterable[str], level: Disposition, catalog: Catalog) -> Disposition:
    """How urgent what is left is: no more than it was with the rest, and no more than these signs ever are."""
    most = max((one.level for one in catalog.screening.signs if one.flag in set(flags)), default=level)
    return level_of(told, min(level, most), catalog)
