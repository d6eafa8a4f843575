"""How well the rules of a red flag do on the corpus, without the trained reader: for whoever writes signs.

`python -m tools.signs [FLAG ...]`: of the texts with the flag, how many are told outright, asked about or missed, by
the rules of any flag and by its own; of all texts without any sign, how many its rules take for one. `-v` lists texts
that are missed and texts taken for a sign, up to 40 of each, always the same ones. The tenth of the corpus that is
held back is counted apart and never listed.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from zlib import crc32

from flows import Catalog, load_catalog
from flows.screening.hearing import hear, rules_of_flag
from flows.screening.screen import screened, speaking
from flows.text.scope.scope import Standing
from flows.text.utterance import Utterance
from tools.corpus import Row, rows

LISTED = 40
UNMARKED = ("topics", "foreign")
"""Texts of the content. They stand there for what they ask; whether a sign is in them, nobody said."""
TOLD, ASKED, MISSED = Standing.SO, Standing.DOUBT, Standing.NOT
Judge = Callable[[Row], Standing]


def main(argv: Sequence[str] | None = None) -> int:
    """Prints the figures of the flags named, by default of all."""
    parser = argparse.ArgumentParser(description="How well the rules of a red flag do on the corpus.")
    parser.add_argument("flags", nargs="*", metavar="FLAG", help="such as rf_shingles; all by default")
    parser.add_argument("-v", "--verbose", action="store_true", help="list missed texts, and texts taken for a sign")
    args = parser.parse_args(argv)
    catalog, every = load_catalog(), list(rows())
    if unknown := set(args.flags) - set(catalog.red_flags):
        parser.error(f"no red flag is called {', '.join(sorted(unknown))}")
    heard = cache(lambda text: hear(text, catalog))
    known = {sign.flag for sign in catalog.screening.signs}
    for flag in args.flags or [flag for flag in catalog.red_flags if flag in known]:
        print(*figures(flag, every, heard, catalog, verbose=args.verbose), sep="\n")
    return 0


def unjudged(every: Iterable[Row]) -> frozenset[str]:
    """Texts of the content in which the rules hear a sign: "my arm is swollen" asks something, and is not harmless."""
    catalog = load_catalog()
    texts = (row.text for row in every if row.source in UNMARKED)
    return frozenset(text for text in texts if screened(hear(text, catalog), catalog) is not None)


def figures(
    flag: str, every: Sequence[Row], heard: Callable[[str], Utterance], catalog: Catalog, *, verbose: bool = False
) -> Iterator[str]:
    """What the rules make of all rows, line by line. `heard`: a text as it is heard, best kept for the next flag."""
    own, any_flag = _own(flag, heard, catalog), _any(heard, catalog)
    signs = [sign for sign in catalog.screening.signs if sign.flag == flag]
    lengths = [len(pattern) for sign in signs for pattern in sign.patterns]
    yield f"{flag}: {len(signs)} signs, {len(lengths)} patterns, the longest of {max(lengths, default=0)}"
    ours = [row for row in every if flag in row.signs]
    learnt = [row for row in ours if not row.is_held_back]
    for name, some in (
        ("signs", [row for row in learnt if row.source == "signs"]),
        ("seed", [row for row in learnt if row.source == "seed"]),
        ("stories", [row for row in learnt if row.source not in ("signs", "seed")]),
        ("held back", [row for row in ours if row.is_held_back]),
    ):
        if some:
            yield f"  {name:9} {len(some):5} with it     any flag: {_shares(some, any_flag)}"
            yield f"  {'':9} {'':5}             this flag: {_shares(some, own)}"
    none = [row for row in every if not row.signs]
    false = [row for row in none if own(row) is not MISSED]
    count = Counter(map(own, false))
    yield f"  {len(none)} without any sign: {count[TOLD]} told, {count[ASKED]} asked by this flag"
    if verbose:
        unheard = [row for row in learnt if own(row) is MISSED]
        yield from _listed("missed by every flag", [row for row in unheard if any_flag(row) is MISSED])
        yield from _listed("heard by another flag alone", [row for row in unheard if any_flag(row) is not MISSED])
        shown = [row for row in false if not row.is_held_back]
        yield from _listed("taken for a sign", shown, _names(flag, heard, catalog))


def _own(flag: str, heard: Callable[[str], Utterance], catalog: Catalog) -> Judge:
    rules = rules_of_flag(flag, catalog)

    @cache
    def judge(row: Row) -> Standing:
        return max((how for _, how in speaking(heard(row.text), rules)), default=MISSED)

    return judge


@cache
def _any(heard: Callable[[str], Utterance], catalog: Catalog) -> Judge:
    @cache
    def judge(row: Row) -> Standing:
        alarm = screened(heard(row.text), catalog)
        return MISSED if alarm is None else ASKED if alarm.ask else TOLD

    return judge


def _names(flag: str, heard: Callable[[str], Utterance], catalog: Catalog) -> Callable[[Row], str]:
    """Which signs of the flag speak in a text, and how."""
    rules = rules_of_flag(flag, catalog)

    def names(row: Row) -> str:
        found = sorted({(sign.id, how is TOLD) for sign, how in speaking(heard(row.text), rules)})
        return ", ".join(f"{id} {'told' if is_told else 'asked'}" for id, is_told in found)

    return names


def _shares(some: list[Row], judge: Judge) -> str:
    count = Counter(map(judge, some))
    heard = (count[TOLD] + count[ASKED]) / len(some)
    return f"{count[TOLD]:4} told {count[ASKED]:4} asked {count[MISSED]:4} missed ({heard:.0%} heard)"


def _listed(title: str, some: Iterable[Row], names: Callable[[Row], str] = lambda _: "") -> Iterator[str]:
    chosen = sorted(some, key=lambda row: crc32(row.text.encode()))
    yield f"  {title}, {min(LISTED, len(chosen))} of {len(chosen)}:"
    for row in chosen[:LISTED]:
        note = f"  [{names(row)}]" if names(row) else ""
        yield f"    {row.source}: {' '.join(row.text.split())}{note}"


if __name__ == "__main__":
    sys.exit(main())
