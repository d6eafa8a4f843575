"""The trial of the signs: each must speak in the sentences its author says it hears, and in none that it lets pass.

It goes by the rules alone, sentence by sentence as if somebody had written just that. What any other sign makes of a
sentence counts for nothing here.
"""

from collections.abc import Iterator

from flows.catalog.catalog import Catalog
from flows.catalog.signs import FiledSign
from flows.screening.hearing import hear, rules_of_flag
from flows.screening.screen import speaking
from flows.text.scope.scope import Standing

_MISSED = "add or widen a pattern, or see with `thora understand` which words take it back"
_DOUBTED = "it is only in doubt: see with `thora understand` which words make it so, or let the sign `ask`"
_FALSE = "make the pattern narrower, or name the words under `unless`"


def trial_faults(catalog: Catalog) -> Iterator[str]:
    """Every sentence that is not heard, or let pass, as its file says: a line each, with file, sentence and remedy."""
    for sign in catalog.screening.signs:
        yield from faults_of(sign, catalog)


def faults_of(sign: FiledSign, catalog: Catalog) -> Iterator[str]:
    """Those of one file."""
    for sentence in sign.hears:
        how = _how(sentence, sign, catalog)
        if how is Standing.NOT:
            yield f"{sign.place}: does not hear {sentence!r} - {_MISSED}"
        elif how is Standing.DOUBT and not sign.ask:
            yield f"{sign.place}: is not sure of {sentence!r} - {_DOUBTED}"
    for sentence in sign.lets_pass:
        if _how(sentence, sign, catalog) is not Standing.NOT:
            yield f"{sign.place}: speaks in {sentence!r} - {_FALSE}"


def _how(sentence: str, sign: FiledSign, catalog: Catalog) -> Standing:
    said = speaking(hear(sentence, catalog), rules_of_flag(sign.flag, catalog))
    return max((how for one, how in said if one is sign), default=Standing.NOT)
