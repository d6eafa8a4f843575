"""How a text says a thing: as so, in doubt, or not at all.

After NegEx: a negation reaches forward to the next "but" or comma, unless the comma continues a list ("no fever, cough
or chest pain"); what only looks like one ("not only") is none. Beyond it: what is over for years, only imagined, or
asked about in general is not said to be so. This room knows words and their scope, not what they mean.

Cues, by what they do
- `negations`, `not_negations`, `ends` (of a scope), `denials` (after: "chest pain: none"), `reversals` ("now I do");
- `past` (years ago), `explained` (checked, or turned out harmless), `lately` (weeks: doubtful), `present`, `resolved`
  (gone, fine again), `jokes` (doubtful), `turns` (where a new statement begins that a time told before does not reach);
- `claims` ("mine is", "I just did": what was only asked about or imagined before it is in doubt after all);
- `hypothetical` ("what if"), `worries` ("is it bad if I have": doubtful), `openers` of a general question, `about`
  ("symptoms of"), `permission` ("can I"), `owned` (words that make it one's own: "my", "I have"), `persons`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import IntEnum

from msgspec import Struct
from msgspec.structs import replace

from flows.text.phrases import Hit, PhraseBook, Words

_REACH = 7
_LIST_REACH = 14
_RESOLVED_REACH = 1
_CLAIM_REACH = 3
"""Sentences to which a claim reaches back, its own included."""
_LEADS = frozenset("and so but or then also hi hello hey ok okay well please just um hmm".split())
_SENTENCES = re.compile(r"([.!?;\n]+(?!\d)|\u3002)")
_CLAUSES = re.compile(r"[,:()\[\]\u2013\u2014\u3001]+(?!\d)|\s-+\s|(?<=\D)-+\s|\s&\s")


class Standing(IntEnum):
    """How far a thing is said to be so."""

    NOT = 0
    DOUBT = 1
    SO = 2


class Reading(IntEnum):
    """How a sign is read: it must be there now, it counts when it has gone again, or, in doubt, even when imagined."""

    NOW = 0
    EVER = 1
    IMAGINED = 2


class Sentence(Struct, frozen=True):
    """Words with the places where a clause begins, and the cues found in them."""

    words: Words
    breaks: tuple[int, ...]
    answer: str
    """The first word of the next sentence, where this one is a question: "chest pain? no"."""
    cues: Mapping[str, tuple[Hit, ...]] = {}
    is_claimed: bool = False
    """Whether somebody says, in it or soon after it, that what it asks about is so."""

    def has(self, cue: str) -> bool:
        """Whether such a cue stands anywhere in the sentence."""
        return bool(self.cues.get(cue))

    def before(self, cue: str, place: int) -> Iterator[Hit]:
        """The cues of one kind that begin before a place."""
        return (hit for hit in self.cues.get(cue, ()) if hit.start < place)

    def after(self, cue: str, place: int) -> Iterator[Hit]:
        """The cues of one kind that begin at a place or after it."""
        return (hit for hit in self.cues.get(cue, ()) if hit.start >= place)


def clauses(text: str) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The sentences of a text that went through `plain`: the clauses of each, and whether it is a question."""
    pieces = [*_SENTENCES.split(text), ""]
    for body, stop in zip(pieces[::2], pieces[1::2], strict=True):
        if body.strip():
            yield tuple(_CLAUSES.split(body)), "?" in stop


class CueBook(Struct, frozen=True, eq=False):
    """All cues in one book, and of each phrase in it the kind of cue it is."""

    phrases: PhraseBook
    kinds: tuple[str, ...]

    def find(self, words: Words) -> dict[str, tuple[Hit, ...]]:
        """The cues by kind, each in the order of its places."""
        found: dict[str, list[Hit]] = {kind: [] for kind in self.kinds}
        for number, hit in self.phrases.find(words):
            found[self.kinds[number]].append(hit)
        return {kind: tuple(hits) for kind, hits in found.items()}


def note_cues(sentence: Sentence, book: CueBook) -> Sentence:
    """The sentence with its cues found, without what only looks like one: "not only" negates nothing, what "never goes
    away" has not gone, and "never again" is not now.
    """
    cues = book.find(sentence.words)
    undone = {negation.end + gap for negation in cues["negations"] for gap in range(_RESOLVED_REACH + 1)}
    apparent = {place for hit in cues["not_negations"] for place in hit.places}
    for name in ("resolved", "explained", "present"):
        cues[name] = tuple(hit for hit in cues[name] if hit.start not in undone)
    cues["negations"] = tuple(hit for hit in cues["negations"] if hit.start not in apparent)
    return Sentence(words=sentence.words, breaks=sentence.breaks, answer=sentence.answer, cues=cues)


def note_claims(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences, marked where in them or soon after them somebody says "I did" of what is asked about."""
    claims = [_claims(sentence) for sentence in sentences]
    for place, sentence in enumerate(sentences):
        yield replace(sentence, is_claimed=any(claims[place : place + _CLAIM_REACH]))


def _claims(sentence: Sentence) -> bool:
    """Whether a clause begins with a claim, of now and with no "if" before it."""
    if any(map(sentence.has, ("past", "explained", "lately"))):
        return False
    starts = [hit for hit in sentence.cues["claims"] if _is_at_a_start([hit], sentence)]
    return any(not any(sentence.before("hypothetical", hit.start)) for hit in starts)


def standing(hit: Hit, reading: Reading, sentence: Sentence) -> Standing:
    """How the thing found at `hit` is said."""
    imagined, lasting = how_imagined(hit, sentence), reading > Reading.NOW
    if reading is Reading.IMAGINED or sentence.is_claimed or (lasting and any(sentence.after("present", hit.end))):
        imagined = max(imagined, Standing.DOUBT)  # "is it bad if i can't feel my legs since this morning"
    if is_negated(hit, sentence) or is_denied(hit, sentence) or imagined is Standing.NOT:
        return Standing.NOT
    is_resolved = any(not _is_part(cue, hit) and not _turned(cue, hit, sentence) for cue in sentence.cues["resolved"])
    if is_resolved and not lasting:
        return Standing.NOT
    is_present = sentence.has("present")
    if is_over(hit, sentence):
        return Standing.DOUBT if is_present and not is_resolved else Standing.NOT
    if is_asked_leave(hit, sentence):
        return Standing.DOUBT if lasting or sentence.is_claimed else Standing.NOT
    if is_general(hit, sentence):
        return Standing.DOUBT if sentence.is_claimed else Standing.NOT
    is_dated = sentence.has("lately") or is_beside_the_past(hit, sentence)
    is_doubtful = (is_dated and not is_present) or sentence.has("jokes")
    return Standing.DOUBT if is_doubtful else imagined


def is_negated(hit: Hit, sentence: Sentence) -> bool:
    """A negation reaches the hit from before, or stands in a gap of it; nothing later turns it round."""
    if any(sentence.after("reversals", hit.end)):
        return False
    return any(_reaches(negation, hit, sentence) for negation in sentence.before("negations", hit.end))


def _reaches(negation: Hit, hit: Hit, sentence: Sentence) -> bool:
    if negation.start in hit.places:
        return False
    ends = [end for end in sentence.after("ends", negation.end) if end.start < hit.end]
    if negation.start > hit.start:
        return not ends
    if any(end.start <= hit.start for end in ends):
        return False
    crossed = [place for place in sentence.breaks if negation.end < place <= hit.start]
    if crossed:
        return hit.start - negation.end <= _LIST_REACH and _is_list(crossed[0], hit, sentence)
    is_chain = "or" in sentence.words[negation.end : hit.start]
    return hit.start - negation.end <= (_LIST_REACH if is_chain else _REACH)


def _is_list(place: int, hit: Hit, sentence: Sentence) -> bool:
    """Whether the comma at `place` goes on with a list that "or" or "nor" closes, and no new statement begins."""
    words = sentence.words[place : hit.end + 8]
    fresh = any(place <= person.start <= hit.start for person in sentence.cues["owned"])
    return not fresh and ("or" in words or "nor" in words)


def is_denied(hit: Hit, sentence: Sentence) -> bool:
    """Taken back right after: "chest pain: none", "chest pain? no"."""
    if sentence.answer:
        return True
    near = [denial for denial in sentence.after("denials", hit.end) if denial.start - hit.end <= 2]
    return any(denial.end == len(sentence.words) or denial.end in sentence.breaks for denial in near)


def _is_part(cue: Hit, hit: Hit) -> bool:
    """Whether a cue is a part of what was found, as "what" is of "what's the point of living"."""
    return {*cue.places} <= {*hit.places}


def how_imagined(hit: Hit, sentence: Sentence) -> Standing:
    """Not said to be so after "what if" or "could I get", up to the next "but".

    In doubt where a comma lies between, and where somebody asks whether it is bad, or says no more than "if".
    """
    reaching = [
        cue
        for cue in sentence.before("hypothetical", hit.end)
        if not _is_part(cue, hit) and not any(e.start <= hit.start for e in sentence.after("ends", cue.end))
    ]
    if reaching and all(_is_worry(cue, hit, sentence) for cue in reaching):
        return Standing.DOUBT
    crossed = [[place for place in sentence.breaks if cue.end <= place <= hit.start] for cue in reaching]
    if any(not places or _is_list(places[0], hit, sentence) for places in crossed):
        return Standing.NOT
    return Standing.DOUBT if reaching else Standing.SO


def _is_worry(cue: Hit, hit: Hit, sentence: Sentence) -> bool:
    """Whether an "if" is about what somebody may well have: "is it bad if I can't", and "if I can't" and no more."""
    is_all = cue.start == 0 and sentence.words[0] == "if" and hit.end == len(sentence.words)
    return is_all or any(one.start < cue.end and cue.start < one.end for one in sentence.cues["worries"])


def is_general(hit: Hit, sentence: Sentence) -> bool:
    """A question about the thing as such, nobody's own: it opens a clause, at most after a word like "so"."""
    about = [cue for cue in sentence.cues["about"] if not _is_part(cue, hit)]
    if any(0 <= hit.start - cue.end <= 3 for cue in about):
        return not sentence.has("owned")
    if sentence.has("persons"):
        return False
    opening = (cue for cue in sentence.before("openers", hit.end) if not _is_part(cue, hit))
    return bool(about) or _is_at_a_start(opening, sentence)


def is_opened(sentence: Sentence) -> bool:
    """Whether a question opens one of its clauses, at most after a word like "so"."""
    return _is_at_a_start(sentence.cues["openers"], sentence)


def _is_at_a_start(cues: Iterable[Hit], sentence: Sentence) -> bool:
    starts = {0, *sentence.breaks}
    starts |= {start + 1 for start in starts if _LEADS.issuperset(sentence.words[start : start + 1])}
    return any(cue.start in starts for cue in cues)


def is_asked_leave(hit: Hit, sentence: Sentence) -> bool:
    """After "can I", "should I", with nothing that makes it the person's own."""
    asked = any(cue.end <= hit.start for cue in sentence.before("permission", hit.end))
    return asked and not any(cue.start < hit.end for cue in sentence.cues["owned"])


def is_over(hit: Hit, sentence: Sentence) -> bool:
    """Explained since, or years ago in the same statement; not by a mark inside the hit itself ("history of")."""
    if any(not _is_part(cue, hit) and not _turned(cue, hit, sentence) for cue in sentence.cues["explained"]):
        return True
    return any(not _is_part(cue, hit) and _dates(cue, hit, sentence) for cue in sentence.cues["past"])


def is_beside_the_past(hit: Hit, sentence: Sentence) -> bool:
    """Years ago is another statement of the sentence: "cancer in 2019, pain in my spine"."""
    return any(not _is_part(cue, hit) for cue in sentence.cues["past"])


def _dates(cue: Hit, hit: Hit, sentence: Sentence) -> bool:
    """A time reaches its own statement, and from a clause of its own ("years ago, ...") all of the sentence."""
    marks = sorted({0, *sentence.breaks, *(turn.start for turn in sentence.cues["turns"]), len(sentence.words)})
    start = max(mark for mark in marks if mark <= cue.start)
    end = min(mark for mark in marks if mark > cue.start)
    is_alone = end - start <= len(cue.places) + 1
    return is_alone or start <= hit.start < end


def _turned(cue: Hit, hit: Hit, sentence: Sentence) -> bool:
    """Whether a new statement begins between an explanation and the hit: "got checked, but now it hurts"."""
    return any(cue.end <= turn.start <= hit.start for turn in sentence.cues["turns"])
