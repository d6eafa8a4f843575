"""What takes an answer back: "no, the right side", "it is a 3, not a 5", "no, how long is nine days".

That a text does so, what it says anew of a question that it names, and of which of two answers it says that it is not.
"""

from collections.abc import Callable, Iterable

from flows.catalog.catalog import Catalog
from flows.catalog.entries import Field, FieldType
from flows.catalog.question import field_question
from flows.screening.hearing import hear
from flows.text.letters.normal import Words, words_of
from flows.text.utterance import Sentence, Utterance
from flows.understanding.context.clauses import clauses_of, hits_in
from flows.understanding.context.repairs import perhaps_repaired, repaired
from flows.understanding.facts import beginning
from flows.understanding.facts.answers import read_said
from flows.understanding.options import options
from flows.understanding.options.names import hits
from flows.understanding.options.sides import sides_in
from flows.understanding.options.wordings import ONSET
from flows.values.model import Record, Value
from flows.values.record import first_option


def is_correction(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the text take something back: "no, the right side", "it is a 3, not a 5"?"""
    words = catalog.reading.story
    for sentence in utterance.sentences:
        starts = {0} | {hit.end for hit in hits_in(words.corrects_after, sentence.told, catalog) if hit.start == 0}
        if sentence is utterance.sentences[0] and _starts_at(words.corrects, sentence.told, starts, catalog):
            return not _is_denial(sentence, catalog)
    return is_swap(utterance, catalog)


def _is_denial(sentence: Sentence, catalog: Catalog) -> bool:
    """Whether its first "no" denies what stands right behind it, and names no answer: "no fall, no fever"."""
    first = next(iter(clauses_of(sentence, catalog)), None)
    if first is None or first.end < 2 or not any(cue.start == 0 for cue in sentence.cues["negations"]):
        return False
    is_answer = any(word[0].isdecimal() for word in first.words) or any(sides_in(first, catalog))
    asked = (field_question(field, 0, catalog) for field in catalog.fields.values() if field.type is FieldType.SINGLE)
    found = (hit for one in asked for _, _, hit in hits(one, sentence, catalog))
    return not is_answer and not any(hit.start > 0 and first.holds(hit) for hit in found)


def is_swap(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a clause end in what it is not: "6, not 4"?"""
    instead = catalog.reading.story.instead
    return any(
        hit.start > 0 and hit.end in {clause.end for clause in clauses_of(sentence, catalog)}
        for sentence in utterance.sentences
        for hit in hits_in(instead, sentence.told, catalog)
    )


def last_said(utterance: Utterance, catalog: Catalog) -> Utterance | None:
    """What is said behind the last words of a text that take back something it says; None where there are none."""
    behind = repaired(utterance, catalog) or perhaps_repaired(utterance, catalog, is_apart=True)
    return behind if behind is not None and len(behind.words) < len(utterance.words) - 1 else None


def said_twice(read: Callable[[Utterance], Record], utterance: Utterance, catalog: Catalog) -> Record:
    """What takes the place of what the same text said before it: "3 days. No, 4 days". `read`: what a part tells."""
    behind = last_said(utterance, catalog)
    if behind is None:
        return {}
    known, size = catalog.reading.story, len(behind.words)
    places = range(len(utterance.words) - size, -1, -1)
    start = next((one for one in places if utterance.words[one : one + size] == behind.words), 0)
    back = hits_in((*known.repairs, *known.perhaps_repairs), utterance.words[:start], catalog)
    end = min((hit.start for hit in back if hit.end == start), default=start)
    first = read(hear(" ".join(utterance.words[:end]), catalog))
    return {id: value for id, value in read(behind).items() if id in first}


def scored_again(id: str, score: Value | None, utterance: Utterance, catalog: Catalog) -> tuple[str, ...]:
    """The question of a score (`id`), where the number behind such words is that score."""
    behind = last_said(utterance, catalog)
    number = behind.words[0] if behind is not None else ""
    return (id,) if number.isdecimal() and score == int(number) else ()


def is_swapped(field: Field, utterance: Utterance, catalog: Catalog) -> bool:
    """Does a text name one answer and deny another: "by the blade, not in the middle"?"""
    said, denied = options.said_and_denied(field_question(field, 0, catalog), utterance, catalog)
    return bool({id for id, _ in said} and {id for id, _ in denied} - {id for id, _ in said})


def told_anew(ids: Iterable[str], utterance: Utterance, catalog: Catalog) -> tuple[str, ...]:
    """Of these fields those of which a text tells so plainly that it takes the place of what was noted."""
    began = (ONSET,) if beginning.is_told(utterance, catalog) else ()
    return tuple(id for id in ids if id in began or is_swapped(catalog.fields[id], utterance, catalog))


def put_right(ids: Iterable[str], utterance: Utterance, catalog: Catalog) -> tuple[str, ...]:
    """Of these fields those that a text puts right, and does not only tell: "it began suddenly" puts nothing right."""
    is_told_alone = beginning.is_told(utterance, catalog) and not is_swapped(catalog.fields[ONSET], utterance, catalog)
    return tuple(id for id in ids if id != ONSET or not is_told_alone)


def named_anew(utterance: Utterance, fields: tuple[str, ...], at: int, catalog: Catalog) -> Record:
    """What a sentence that takes something back says to these fields by their names: "no, how long is nine days"."""
    found: Record = {}
    for sentence in utterance.sentences:
        starts = [hit.end for hit in hits_in(catalog.reading.story.corrects, sentence.told, catalog) if hit.start == 0]
        words = sentence.told[max(starts) :] if starts and not sentence.is_question else ()
        for id in (one for one in fields if one in catalog.fields):
            value = _behind_its_name(id, words, at, catalog) if words else None
            if value is not None:
                found[id] = value
    return found


def _behind_its_name(id: str, words: Words, at: int, catalog: Catalog) -> Value | None:
    requests, field = catalog.reading.requests, catalog.fields[id]
    names = hits_in(requests.names.get(id, ()), words, catalog)
    ends = {hit.end for hit in names if hit.start == 0} | {len(words_of(field.short))}
    is_named = any(hit.start == 0 for hit in names) or words[: len(words_of(field.short))] == words_of(field.short)
    end = max(one for one in ends if one <= len(words)) if is_named else len(words)
    rest = " ".join(words[end + 1 :]) if words[end : end + 1] and words[end] in requests.change_into else ""
    value = read_said(field_question(field, 0, catalog), hear(rest, catalog), at, catalog).sure if rest else None
    return None if value is None else first_option(value)


def _starts_at(patterns: tuple[str, ...], words: Words, starts: set[int], catalog: Catalog) -> bool:
    return any(hit.start in starts for hit in hits_in(patterns, words, catalog))
