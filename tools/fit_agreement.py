"""Finds how rules and reader weigh together: `python -m tools.fit_agreement`, after rules or reader have changed.

A logistic regression on the tenth of the corpus that is held back: is a sign there now? Prints the weights, which
stand in flows/screening/agreement.py, and for each mark what is caught and what is asked about without a sign; the same
for the mark of texts of several sentences in which the reader alone can show no words of a sign.
"""

import sys
from collections.abc import Iterator

import msgspec
import numpy as np

from bot import models
from flows import Catalog, Read
from flows.screening import agreement
from flows.screening.hearing import hear
from flows.screening.screen import screened
from flows.text.scope.scope import Standing
from tools.corpus import Row, rows
from tools.fit_search import fit_logit
from tools.signs import unjudged

MARKS = (-2.5, -2.0, -1.5, -1.25, -1.0, -0.75, -0.5, 0.0, 0.25, 0.5)


def main() -> int:
    """Looks at every text that is held back, and prints what comes of it."""
    catalog = models.load(print)
    if catalog.read is None:
        return 1
    held = [row for row in rows() if row.is_held_back]
    doubtful = unjudged(held)
    held = [row for row in held if row.text not in doubtful]
    plain = msgspec.structs.replace(catalog, read=None)
    seen = [(_heard(row, plain), catalog.read(row.text)) for row in held]
    truth = np.array([bool(row.signs) for row in held])
    weights, least = fit_logit(np.array([_figures(*one) for one in seen]), truth)
    print("text, flag, word, a rule in doubt, a rule that is sure:", np.round(weights, 2), "none:", round(least, 2))
    sums = np.array([agreement.weighed(*one) for one in seen])
    is_story = np.array([row.spans is not None for row in held])
    for name, some in (("stories and questions", is_story), ("short texts", ~is_story)):
        print(f"{name}: {sum(truth & some)} with a sign, {sum(~truth & some)} without")
        print(*_curve(sums[some], truth[some]), sep="\n")
    wordless = np.array([_is_wordless(row, *one, plain) for row, one in zip(held, seen, strict=True)])
    print(f"several sentences, the reader alone and wordless: {sum(truth & wordless)} with a sign")
    print(*_curve(sums[wordless], truth[wordless]), sep="\n")
    return 0


def _is_wordless(row: Row, said: Standing, read: Read, plain: Catalog) -> bool:
    """Whether the reader alone would ask about several sentences and can show no words of a sign."""
    is_alone = said is Standing.NOT and agreement.agreed(said, read) is not Standing.NOT
    return is_alone and not read.has_shown and len(hear(row.text, plain).sentences) > 1


def _heard(row: Row, plain: Catalog) -> Standing:
    alarm = screened(hear(row.text, plain), plain)
    return Standing.NOT if alarm is None else Standing.DOUBT if alarm.ask else Standing.SO


def _figures(said: Standing, read: Read) -> list[float]:
    odds = [agreement.odds(one) for one in (read.danger, read.gravest, read.shown)]
    return [*odds, said is Standing.DOUBT, said is Standing.SO]


def _curve(sums: np.ndarray, truth: np.ndarray) -> Iterator[str]:
    for mark in MARKS:
        caught, asked = (sums[truth] >= mark).mean(), (sums[~truth] >= mark).mean()
        yield f"  {mark:5.2f}: {caught:.1%} caught, {asked:.1%} of the others"


if __name__ == "__main__":
    sys.exit(main())
