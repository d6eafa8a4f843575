"""Of which day a run is that is told on the day's card: of this one ("easy run before breakfast"), or of an earlier."""

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.text.utterance import Utterance
from flows.understanding.context.clauses import Clause, clauses_in, says
from flows.understanding.context.whole import is_all_of
from flows.understanding.diary import day_answers, day_run
from flows.understanding.diary.day_run import RAN

NO_RUN = "no_run"


def is_of_this_day(utterance: Utterance, catalog: Catalog) -> bool:
    """Is a run told, and in the same breath that it was today?"""
    words, is_told = catalog.reading.day, False
    for clause in clauses_in(utterance, catalog):
        is_run = _is_run(clause, catalog)
        is_dated = says(words.run_today, clause, catalog) and not says(words.run_earlier, clause, catalog)
        is_alone = is_told and is_all_of(words.run_today, clause.words, (), catalog)  # "easy 5k, this morning"
        if not clause.sentence.is_question and is_dated and (is_run or is_alone):
            return True
        is_told = is_run
    return False


def _is_run(clause: Clause, catalog: Catalog) -> bool:
    said = hear(clause.text, catalog)
    option = day_answers.told(said, (RAN,), catalog, open_field=RAN).get(RAN)
    if option is not None:
        return option != NO_RUN
    return day_run.kind(said, catalog, is_open=False, was_asked=False) is not None
