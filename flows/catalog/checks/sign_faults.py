"""Whether the signs are written as they should be: short patterns, and sentences enough to try them."""

from collections.abc import Iterator

from flows.catalog.catalog import Catalog
from flows.catalog.signs import FiledSign, Part, Screening, Sign

LONGEST = 120
"""Characters of a pattern that somebody can still read at a glance."""
FEWEST = 6
"""Sentences that a sign must hear, and as many that it must let pass."""
PARTS = "signs/parts.yaml"


def sign_faults(catalog: Catalog) -> Iterator[str]:
    """Every fault, one line each: file, what is wrong and what to do."""
    screening = catalog.screening
    for sign in screening.signs:
        yield from _length_faults(sign.place, (*sign.patterns, *sign.only_with, *sign.unless, *sign.denied_by))
        yield from _sentence_faults(sign)
        if sign.only_a_risk and sign.only_a_risk not in _boxes(catalog):
            yield f"{sign.place}: the box {sign.only_a_risk} is not in medicine/fields.yaml - correct the name"
        if not sign.source.strip():
            yield f"{sign.place}: names no source - say which publication it comes from"
    yield from _length_faults("signs/harmless.yaml", screening.harmless)
    for patterns in screening.touched.values():
        yield from _length_faults("signs/touched.yaml", patterns)
    for part in _parts(screening):
        yield from _length_faults(PARTS, part.patterns)
        if part.becomes is not None and part.becomes.flag not in catalog.red_flags:
            yield f"{PARTS}: {part.id} becomes {part.becomes.flag}, which is no red flag - correct the name"
        if part.leaves and part.leaves not in _boxes(catalog):
            yield f"{PARTS}: the box {part.leaves} is not in medicine/fields.yaml - correct the name"
    yield from _flag_faults(catalog)


def _parts(screening: Screening) -> Iterator[Part]:
    yield from (part for parts in screening.parts.values() for part in parts)


def _boxes(catalog: Catalog) -> set[str]:
    return {option.id for field in catalog.fields.values() for option in field.options}


def patterns_of(screening: Screening) -> Iterator[tuple[str, str]]:
    """Each word list, each pattern, and each part of one, with its place."""
    yield from ((f"signs/words.yaml: {name}", f"{{{name}}}") for name in screening.lists)
    for sign in screening.signs:
        yield from ((sign.place, pattern) for pattern in parts_of(sign))
    yield from (("signs/harmless.yaml", pattern) for pattern in screening.harmless)
    for patterns in screening.touched.values():
        yield from (("signs/touched.yaml", pattern) for pattern in patterns)
    for part in _parts(screening):
        yield from ((PARTS, pattern) for pattern in part.patterns)


def parts_of(sign: Sign) -> Iterator[str]:
    """All that must be readable as a pattern."""
    for pattern in sign.patterns:
        yield from pattern.split("&")
    yield from (*sign.only_with, *sign.unless, *sign.denied_by)


def _length_faults(place: str, patterns: tuple[str, ...]) -> Iterator[str]:
    if not patterns:
        yield f"{place}: has no pattern - write one"
    for pattern in patterns:
        if len(pattern) > LONGEST:
            remedy = f"at most {LONGEST}: make two of it, or put words into a list of signs/words.yaml"
            yield f"{place}: {pattern[:40]!r}... has {len(pattern)} characters - {remedy}"


def _sentence_faults(sign: FiledSign) -> Iterator[str]:
    for kind, sentences in (("hears", sign.hears), ("lets_pass", sign.lets_pass)):
        told = len({" ".join(sentence.casefold().split()) for sentence in sentences})
        if told < FEWEST:
            yield f"{sign.place}: {kind} has {told} different sentences - write at least {FEWEST}"


def _flag_faults(catalog: Catalog) -> Iterator[str]:
    told = dict.fromkeys((sign.place, sign.flag) for sign in catalog.screening.signs)
    screening = catalog.screening
    plain = (("signs/touched.yaml", screening.touched), (PARTS, screening.parts))
    for place, flag in (*told, *((place, flag) for place, flags in plain for flag in flags)):
        if flag not in catalog.red_flags:
            yield f"{place}: the flag {flag} is not in medicine/red_flags.yaml - add it there or correct the name"
        elif not catalog.red_flags[flag].asked:
            yield f"medicine/red_flags.yaml: {flag}: is heard in words and has no `asked` - write its question"
