"""Whether the things and verdicts of either-or questions name what there is, and their patterns."""

from collections.abc import Iterator
from string import Formatter

from flows.catalog.catalog import Catalog
from flows.catalog.choices import Choices

NAMES = {"first", "second"}


def choice_faults(catalog: Catalog) -> Iterator[str]:
    """Every fault, one line each."""
    choices, place = catalog.choices, "en/choices.yaml"
    ids = [one.id for one in choices.things]
    twice = sorted({id for id in ids if ids.count(id) > 1})
    yield from (f"{place}: {id} stands twice - give each an id of its own" for id in twice)
    for one in choices.things:
        if one.topic not in catalog.faq:
            yield f"{place}: {one.id}: {one.topic} is no topic - name one of en/faq"
        if one.cause and one.cause not in catalog.causes:
            yield f"{place}: {one.id}: {one.cause} is no cause - name one of medicine/causes.yaml"
    for say in (choices.likelier, *(one.say for one in choices.verdicts)):
        if not {name for _, name, _, _ in Formatter().parse(say) if name is not None} <= NAMES:
            yield f"{place}: {say!r} takes only {{first}} and {{second}}"


def choice_patterns(choices: Choices) -> Iterator[tuple[str, str]]:
    """All patterns, each with its place."""
    for pattern in (*choices.of_doing, *choices.asks_which, *choices.between):
        yield "en/choices.yaml", pattern
    for thing in choices.things:
        yield from ((f"en/choices.yaml: {thing.id}", pattern) for pattern in thing.words)
