"""Which exercise somebody does not like, or wants another one for: "I hate the plank", "swap cat-cow for something"."""

from msgspec import Struct

from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding.context.clauses import clauses_in, says
from flows.understanding.diary.day_names import exercises, heard


class Unwanted(Struct, frozen=True, kw_only=True):
    """An exercise (its id) that is to be left out of the plan, with another one in its place where there is one."""

    exercise: str


def unwanted(utterance: Utterance, catalog: Catalog) -> Unwanted | None:
    """The one exercise that a text wants out of the plan; none where it says that one hurts: that one is stopped."""
    words, told = catalog.reading.wishes, [*clauses_in(utterance, catalog)]
    if any(says(catalog.reading.day.hurt, one, catalog) for one in told):
        return None
    named = {id: one for one in told for id, _ in heard(exercises(catalog), one, catalog)}
    if len(named) != 1:
        return None
    ((id, clause),) = named.items()
    is_said = says(words.unwanted, clause, catalog) or any(says(words.unwanted_it, one, catalog) for one in told)
    return Unwanted(exercise=id) if is_said and not says(words.not_unwanted, clause, catalog) else None
