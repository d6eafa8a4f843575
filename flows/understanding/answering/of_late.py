"""What was different about recent running, told where it is asked what makes it worse: "hill reps last week"; and how
much somebody runs, told at any list: "twice a week, 6k".

The first is no answer to what is asked, and it is one to a question that comes later: it is kept for that, and the open
question is put again. What tells of no change is none of it.
"""

from flows.catalog.catalog import Catalog
from flows.catalog.question import field_question
from flows.text.utterance import Utterance
from flows.understanding.context.asking import is_question
from flows.understanding.context.told_so import has
from flows.understanding.facts.answers import read_loose
from flows.understanding.facts.story import Story
from flows.understanding.meant import Meant, Telling
from flows.understanding.options.loads import RunsTold, is_mere_amount
from flows.understanding.options.wordings import BESIDE, RUNS
from flows.understanding.scene import Scene
from flows.values.ids import WORSE_WITH
from flows.values.record import ticks_of


def runs_told(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """How far or how often they run, and nothing else, where a list is open: that ticks nothing, and asks nothing."""
    question = scene.question
    is_list = question is not None and question.is_multi and question.field is not None and not scene.small
    if question is None or not is_list or is_question(utterance, catalog):
        return None
    is_mere = is_mere_amount(utterance, catalog, is_of_runs=not question.is_of_safety)
    return RunsTold() if is_mere else None


def of_late(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """What is told of recent running, as plainly as it may be told from the side."""
    is_place = scene.field_id == WORSE_WITH and not scene.small and RUNS not in scene.record
    if not is_place or is_question(utterance, catalog) or not has(catalog.reading.answers.of_late, utterance, catalog):
        return None
    read = read_loose(field_question(catalog.fields[RUNS], 0, catalog), utterance, scene.at, catalog).sure
    ticks = tuple(id for id in ticks_of(read) if id in BESIDE[RUNS])
    return Telling(story=Story(facts={RUNS: ticks})) if ticks else None
