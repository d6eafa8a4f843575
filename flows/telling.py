"""A sentence about the day ("about a 3, ran easy, did all the exercises") read as answers of a check-in.

Only what is plainly said is taken, and it is said back; what could be two things is left to be asked. Clauses are read
one by one: a number beside words of a run is the pain in the run, any other the pain now, and never a distance, a time
or a count. The screen for warning signs has read the text before.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from flows.catalog import Catalog

NUMBERS = "zero one two three four five six seven eight nine ten".split()
CLAUSE = re.compile(r"[,;.!?\n]+(?!\d)|\b(?:and|but|then|though)\b")
SCORE = re.compile(
    rf"(?<![\w.:])(?<!\d-)(?<!\d- )(\d{{1,2}}|{'|'.join(NUMBERS)})(?: ?/ ?10\b| out of (?:10|ten)\b)?"
    r"(?![\w:]|\.\d| ?(?:/|%|-|"
    r"(?:k|km|kms|kilomet\w*|miles?|mi|m|min|mins|minutes?|hours?|hrs?|h|days?|weeks?|nights?|times?|x|sets?|reps?|"
    r"am|pm|of (?:them|the|my)|exercises?|stretches|runs?)\b))"
)
NO_PAIN = re.compile(r"\b(no pain|pain free|painfree|pain is gone|all gone|doesn'?t hurt|does not hurt)\b")
IN_RUN = re.compile(
    r"\b(in|on|during|while|when) (the |my |a )?(run|running|jog|jogging)\b|\bduring\b|\bat (its |the )?worst\b|"
    r"\b(peaked|climbed|rose|went up)\b"
)
A_RUN = re.compile(r"\b(ran|run|running|runs|jog|jogged|jogging|raced|race|intervals|tempo|hills|rest day|rested)\b")
NO_RUN = re.compile(
    r"\b(no|not|didn'?t|did not|haven'?t|have not|without|skipped( the| my)?|instead of) (a |any |go |been )?"
    r"(run|ran|running|jog|race)\b|\brest day\b|\brested\b"
)
AN_EXERCISE = re.compile(r"\b(exercises?|stretches|stretching|plan|drills|routine)\b")
A_MORNING = re.compile(r"\b(this morning|woke|waking|in the morning|got up)\b")
TOPICS = {"ran": A_RUN, "exercises": AN_EXERCISE, "next_morning": A_MORNING}
"""What a clause must speak of before its words are taken for an answer to the field."""

Told = dict[str, str | int]
"""Field -> a score, or the id of an option."""


def told(text: str, fields: Iterable[str], catalog: Catalog) -> Told:
    """The answers in a text to these fields of a check-in; two different ones to one field are none."""
    wanted, found = set(fields), defaultdict[str, set[str | int]](set)
    for clause in _clauses(text):
        for field, score in _scores(clause):
            found[field].add(score)
        for field, option in _options(clause, catalog):
            found[field].add(option)
    if any(value != "no_run" for value in found["ran"]):
        wanted.add("pain_run")
    return {field: values.pop() for field, values in found.items() if field in wanted and len(values) == 1}


def _clauses(text: str) -> Iterator[str]:
    words = text.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return (" ".join(clause.split()) for clause in CLAUSE.split(words) if clause and clause.strip())


def _scores(clause: str) -> Iterator[tuple[str, int]]:
    if NO_PAIN.search(clause):
        yield ("pain_run" if IN_RUN.search(clause) else "pain_now"), 0
    run = re.search(r"\b(ran|run|running|jogged|raced)\b", clause)
    for found in SCORE.finditer(clause):
        score = NUMBERS.index(found[1]) if found[1] in NUMBERS else int(found[1])
        if score <= 10:
            is_in_run = IN_RUN.search(clause) or (run is not None and run.start() < found.start())
            yield ("pain_run" if is_in_run else "pain_now"), score


def _options(clause: str, catalog: Catalog) -> Iterator[tuple[str, str]]:
    for field, topic in TOPICS.items():
        if not topic.search(clause):
            continue
        if field == "ran" and NO_RUN.search(clause):
            yield field, "no_run"
            continue
        named = {id for id, word in _words(field, catalog) if re.search(rf"\b{re.escape(word)}\b", clause)}
        if field == "ran" or not re.search(r"\b(not|no|never|n't)\b", clause) or named == {"none"}:
            yield from ((field, id) for id in named)


def _words(field: str, catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Options with the words for them, without a bare yes or no."""
    for option in catalog.checkin_fields[field].options:
        for word in (option.button.lower(), option.id.replace("_", " "), *option.words):
            if word not in ("yes", "no"):
                yield option.id, word
