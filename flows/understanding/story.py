"""A sentence or two about the ache read as answers to several questions: "dull, between the blades, since Tuesday".

Only what is plainly said is taken: clause by clause, none with a "not", of a question that is not open only names that
tell their question by themselves, and nothing that could be two things. Questions asked for safety are never filled in
from the side: their lists are put in full, at most with ticks from what was told. What was read is said back.
"""

import re
from collections.abc import Iterator

from flows.catalog.catalog import Catalog
from flows.catalog.entries import Field
from flows.catalog.question import field_question
from flows.text.old import CONTRACTED, with_plain_apostrophes
from flows.understanding.answers import plain, read_loose
from flows.understanding.lasting import band, read_lasting
from flows.understanding.score import read_score, scores_told
from flows.values.model import Value

FILLED = ("pain_now", "duration", "onset", "location", "side", "feel", "trend")
"""The questions that a sentence may answer ahead of time or change; none of them is `safety`."""
MEASURED = ("pain_now", "duration")
"""Those of them that are read in the whole text, by a reader of their own."""
TICKED = "worse_with"
"""The list that a sentence may tick ahead of time."""
UNTICKED = ("running_only", "nothing_clear")
"""Too much to be taken from half a sentence: that nothing else brings it on."""
RISKS = {"rf_history": 1, "risk_now": 0}
"""The lists of what somebody has or takes, each with the screen it stands on."""
NO_RISKS = ("weight_loss", "arm_tingle")
"""What stands on those screens and is no such thing."""
OWN = re.compile(r"\b(?:i|im|ive|my)\b")
NOT_OWN = re.compile(
    r"\b(?:mum|mom|mother|dad|father|parents?|uncle|aunt|nan|gran\w*|brother|sister|cousin|friend|wife|husband|partner|he|she|"
    r"fine|ok|okay|normal|good|(?:19|20)\d\d|years ago|cold \w+)\b"
)
"""Words of others, of what is well, and of what is long over."""
BROUGHT_ON = re.compile(
    r"^(?:only |especially |just )?when(?:ever)? (?:i |\w+ing\b)|"
    r"\b(?:hurts?|worse|sorer?|aches?|painful|comes on|brought on)\b.*\b(?:when|whenever|after|while|with|by|from)\b"
)
"""A clause that says what brings it on."""
ELSEWISE = re.compile(r"\b(?:came|started|began|sudden\w*|since|operation|surgery|same|nothing|free|he|she|dad|mum)\b")
"""Words of how it began, of what does nothing, and of others."""
RELIEF = re.compile(
    r"\b(?:better|less|fine|ok|okay|good|goes|gone|away|drops?|bearable|relief|eas\w+|reliev\w*|help\w*|settle\w*|stop\w*|"
    r"disappear\w*|vanish\w*|fad\w+|subsid\w+|calm\w*|soft\w*|loosen\w*|improv\w*)\b"
)
"""Words of what makes it better; anywhere in a text they make its "when" doubtful."""
NECK_MOVES = re.compile(r"\b(?:mov\w+|turn\w*|tilt\w*|twist\w*|look\w*)\b")
"""Without these a neck is a place."""
CLAUSE = re.compile(r"[.,;!?\n]+(?!\d)|\b(?:and|but|mostly|then|also|while it|which)\b", re.IGNORECASE)
NOT = re.compile(rf"\b(no|not|never|without|{CONTRACTED}|cannot|hardly|nor|neither|except|used to|if|last time)\b")
CORRECTION = re.compile(
    r"^(?:oh |ah |um )?(?:no|nope|sorry|actually|wait|oops|correction|i meant|i mean|rather|make that|it s actually|"
    r"i was wrong|my mistake)\b",
)
INSTEAD = re.compile(r"\b(?:and )?not (?:the |an? |my )?(?:\d{1,2}|left|right)(?: side| one| shoulder)?$")
"""What it is not, after what it is."""
SIDE = re.compile(
    r"\b(?:on (?:the|my) |the |my )(left|right)(?: side| shoulder| blade| hand side| one)?\b|"
    r"\b(left|right) (?:side|shoulder|blade)\b"
)
NO_SIDE = re.compile(r"\b(?:right (?:now|after|away|before)|all right|alright|that s right|left (?:me|over|off|it))\b")
ONLY_A_SIDE = re.compile(r"\b(?:left|right|one|both) sides?\b|\bin the middle\b|\bacross\b")
"""Words that name a place only when the place is asked for."""
TREND = re.compile(r"\b(?:getting|gets|got|is|it s|feels|becoming|slowly|a bit|much|about the) ")


def told(text: str, at: int, catalog: Catalog, open_field: str = "") -> dict[str, Value]:
    """Field -> value, for the fields of `FILLED` that a text answers. `at`: now, in seconds since the epoch."""
    found: dict[str, set[Value]] = {}
    for clause in _clauses(text):
        for id in (id for id in FILLED if id not in MEASURED):
            for value in _read(clause, catalog.fields[id], at, catalog, is_open=id == open_field):
                found.setdefault(id, set()).add(value)
    return _measured(text, at, catalog, open_field) | {
        id: values.pop() for id, values in found.items() if len(values) == 1
    }


def ticked(text: str, catalog: Catalog) -> tuple[str, ...]:
    """The options of `TICKED` that a text says bring the ache on: "mostly when I sit"."""
    if is_correction(text) or RELIEF.search(plain(text)):
        return ()
    moves_neck = NECK_MOVES.search(plain(text))
    question = field_question(catalog.fields[TICKED], 0, catalog)
    clauses = (clause for clause in _clauses(text) if BROUGHT_ON.search(clause) and not ELSEWISE.search(clause))
    heard = [read_loose(question, clause, 0, catalog) for clause in clauses]
    found = [id for ids in heard if isinstance(ids, tuple) for id in ids]
    return tuple(dict.fromkeys(id for id in found if id not in UNTICKED and (moves_neck or id != "neck_move")))


def risks(text: str, catalog: Catalog) -> dict[str, tuple[str, ...]]:
    """What a text tells of the person's own risks, by the list it stands on: "I'm pregnant", "I take warfarin"."""
    found: dict[str, tuple[str, ...]] = {}
    for id, screen in RISKS.items():
        question = field_question(catalog.fields[id], screen, catalog)
        for clause in _clauses(text):
            heard = (
                read_loose(question, clause, 0, catalog) if OWN.search(clause) and not NOT_OWN.search(clause) else None
            )
            told = tuple(one for one in heard if one not in NO_RISKS) if isinstance(heard, tuple) else ()
            found |= {id: tuple(dict.fromkeys((*found.get(id, ()), *told)))} if told else {}
    return found


def is_correction(text: str) -> bool:
    """Does the text take something back: "no, the right side", "it is a 3, not a 5"?"""
    return bool(CORRECTION.match(plain(text)) or INSTEAD.search(plain(text)))


def _clauses(text: str) -> Iterator[str]:
    """What stands between commas and the like, without clauses that hold a "not"."""
    kept = with_plain_apostrophes(text).strip()
    clauses = (INSTEAD.sub("", plain(one)) for one in CLAUSE.split(CORRECTION.sub("", kept, count=1)))
    return (clause for clause in clauses if clause and not NOT.search(clause))


def _read(clause: str, field: Field, at: int, catalog: Catalog, *, is_open: bool) -> Iterator[Value]:
    if field.id == "side":
        yield from _side(clause)
        return
    if field.id == "location" and not is_open:
        clause = ONLY_A_SIDE.sub(" ", clause)
    value = read_loose(field_question(field, 0, catalog), clause, at, catalog)
    if isinstance(value, tuple) and len(value) == 1 and (is_open or _is_plain(clause, field, value[0], catalog)):
        yield value[0]


def _side(clause: str) -> Iterator[str]:
    if re.search(r"\bboth sides\b", clause):
        yield "both_or_switches"
    elif not NO_SIDE.search(clause):
        yield from dict.fromkeys(one[1] or one[2] for one in SIDE.finditer(clause))


def _measured(text: str, at: int, catalog: Catalog, open_field: str) -> dict[str, Value]:
    """The score of now and how long it has lasted, as far as they are told."""
    found: dict[str, Value] = {}
    told = scores_told(text, catalog).get("pain_now")
    score = read_score(text, catalog).sure if open_field == "pain_now" or is_correction(text) else told
    lasting = read_lasting(text, at, catalog, is_asked=open_field == "duration" or is_correction(text))
    length = band(lasting, catalog.fields["duration"].options).sure
    if score is not None:
        found["pain_now"] = score
    return found | ({"duration": length} if length is not None else {})


def _is_plain(clause: str, field: Field, id: str, catalog: Catalog) -> bool:
    """Does a name of two words or more stand there, or one that tells its question by itself?"""
    option = next(one for one in field.options if one.id == id)
    names = [plain(name) for name in (option.button, *option.words)]
    heard = [name for name in names if re.search(rf"\b{re.escape(name)}(s|es|ed|ing)?\b", clause)]
    if field.id == "trend" and not TREND.search(f"{clause} "):
        return False
    return any(" " in name or name in catalog.lexicon.telling for name in heard)
