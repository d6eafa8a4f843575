"""Which faults an author can make in either-or questions."""

from msgspec.structs import replace

from flows import Catalog
from flows.catalog.checks.choice_faults import choice_faults, choice_patterns


def test_the_content_has_no_fault_and_others_are_named(catalog: Catalog) -> None:
    choices = catalog.choices
    assert not [*choice_faults(catalog)]
    one = choices.things[0]
    bad = replace(
        choices,
        likelier="Rather {this}.",
        things=(one, replace(one, topic="no_such_topic"), replace(one, id="other", cause="no_such_cause")),
    )
    faults = "\n".join(choice_faults(replace(catalog, choices=bad)))
    for word in ("stands twice", "no_such_topic is no topic", "no_such_cause is no cause", "takes only"):
        assert word in faults


def test_every_pattern_has_its_place(catalog: Catalog) -> None:
    places = {place for place, _ in choice_patterns(catalog.choices)}
    assert {f"en/choices.yaml: {one.id}" for one in catalog.choices.things} <= places
