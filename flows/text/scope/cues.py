"""The cues of a language: words that say how a thing is meant. Here they are found; what they reach, tells `scope`."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from flows.text.letters.normal import Words
from flows.text.phrases.phrases import Hit, PhraseBook
from flows.text.scope.admitted import places_admitted
from flows.text.scope.figures import places_of_figures
from flows.text.utterance import Sentence

_RESOLVED_REACH = 1
_CLAIM_REACH = 3
"""Sentences to which a claim, or a second thought, reaches back, its own included."""


_ADMITTED_REACH = 3
"""Sentences after a no in which it is taken up again, one with a bare answer between counted."""


class CueWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """The cues of a language, as patterns (text/phrases/phrases.py), by what they do.

    - `negations` reach forward up to one of `ends`, to a sign up to one of `ends_of_signs` as well; `not_negations`
      only look like one; `denials` stand behind a thing
      ("chest pain: none"), `affirmed` too ("chest pain yes"); `reversals` turn a no round ("now I do"),
      but for those that go on with another thing (`of_else`: "but I do smoke").
    - `negations_of_one_word` deny what stands right there, and no sign behind it ("not getting better").
    - `hardly` denies an answer right behind it, and no sign: "hardly any better", "nowhere near the spine".
    - `exceptions` are left out of a no: "no pain apart from my chest"; what is `as_usual` among them is no sign, and
      `exceptions_of_else` are of another ache ("no chest pain apart from a sore knee").
    - `deniers` are negations whose list needs no "or" ("denies chest pain, fever"); `refusals` stand at the end, and
      deny all that was named; `listed_beside` are words that may stand between a no and the colon of its list,
      `often_denied` things that are no sign by themselves.
    - `limits` ("only when I run") behind nothing but words of `quiet` say that what is denied is so at other times.
    - `so_now` ("am now") turns a no round where it is a clause, `so_after_all` ("there is some") where somebody has
      `second_thoughts` ("wait"), `so_since` ("it's there now", "I was wrong") what was `told_before` to be none,
      or asked about ("I ticked no to", "you asked about"); `repeats`: what may come "again" has been.
    - `on_reflection` ("well", "come to think of it") before `so_in_part` ("a bit") or `at_times` ("lately") or
      `on_effort` ("uphill") takes up what was just denied, as `untrue` does by itself ("I tell a lie").
    - `unable`: can't and won't, a no to everything but to a sign that is one ("can't breathe").
    - `past` (years ago), `explained` (checked, or turned out harmless), `lately` (weeks: doubtful), `present`,
      `resolved` (gone, fine again), `jokes` and
      `others_well` (doubtful), `turns` (where a new statement begins).
    - `claims`: "mine is", "I just did": what was only asked about before it is in doubt after all.
    - `hypothetical` ("what if"), `worries` ("is it bad if I have": doubtful), `openers` of a general question (in
      doubt if it asks `whether_normal`: "is fainting normal after a race"), `about`
      ("symptoms of"), `permission` ("can I"), `owned` (words that make it one's own), `persons`.
    - `strangers` are people nobody knows, `stranger_at` where they were: what befell them `stranger_then` ("at the
      finish", "had") is a story, unless it is `pressing` ("has collapsed", "what do I do").
    - `charges` are people somebody looks after at work: what one of them had is in doubt beside `at_work` ("not me", "I
      carried him"), unless it is `mine_too`. `figures` ("figure of speech") make doubtful what stands right before.
    - `fiction`: a film or a book, in which things happen to nobody.
    - `unknown`: "I don't know if he had": what stands right behind it is in doubt.
    - `crosses`: written behind each thing of a list ("fever x, cough x").
    - Single words: `leads` may stand before what begins a clause, `joiners` go on with a list, `conditionals` are "if",
      `within` stand between a thing and where it is ("in my leg"), `oneself`: I, me and my; `well`: "chest was fine".
    """

    negations: tuple[str, ...]
    not_negations: tuple[str, ...]
    negations_of_one_word: tuple[str, ...]
    hardly: tuple[str, ...]
    exceptions: tuple[str, ...]
    exceptions_of_else: tuple[str, ...]
    as_usual: tuple[str, ...]
    unable: tuple[str, ...]
    ends: tuple[str, ...]
    ends_of_signs: tuple[str, ...]
    denials: tuple[str, ...]
    deniers: tuple[str, ...]
    refusals: tuple[str, ...]
    listed_beside: tuple[str, ...]
    often_denied: tuple[str, ...]
    so_now: tuple[str, ...]
    so_after_all: tuple[str, ...]
    second_thoughts: tuple[str, ...]
    told_before: tuple[str, ...]
    so_since: tuple[str, ...]
    on_reflection: tuple[str, ...]
    so_in_part: tuple[str, ...]
    at_times: tuple[str, ...]
    on_effort: tuple[str, ...]
    untrue: tuple[str, ...]
    repeats: tuple[str, ...]
    affirmed: tuple[str, ...]
    limits: tuple[str, ...]
    reversals: tuple[str, ...]
    of_else: tuple[str, ...]
    claims: tuple[str, ...]
    past: tuple[str, ...]
    explained: tuple[str, ...]
    turns: tuple[str, ...]
    lately: tuple[str, ...]
    jokes: tuple[str, ...]
    others_well: tuple[str, ...]
    strangers: tuple[str, ...]
    stranger_at: tuple[str, ...]
    stranger_then: tuple[str, ...]
    pressing: tuple[str, ...]
    charges: tuple[str, ...]
    at_work: tuple[str, ...]
    mine_too: tuple[str, ...]
    figures: tuple[str, ...]
    present: tuple[str, ...]
    resolved: tuple[str, ...]
    hypothetical: tuple[str, ...]
    openers: tuple[str, ...]
    about: tuple[str, ...]
    worries: tuple[str, ...]
    whether_normal: tuple[str, ...]
    permission: tuple[str, ...]
    owned: tuple[str, ...]
    persons: tuple[str, ...]
    fiction: tuple[str, ...]
    unknown: tuple[str, ...]
    leads: tuple[str, ...]
    joiners: tuple[str, ...]
    crosses: tuple[str, ...]
    conditionals: tuple[str, ...]
    quiet: tuple[str, ...]
    well: tuple[str, ...]
    within: tuple[str, ...]
    oneself: tuple[str, ...]


SINGLE = (
    *("leads", "joiners", "crosses", "conditionals", "listed_beside", "often_denied", "quiet", "within", "oneself"),
    "well",
)
"""The kinds of cues that are single words and no patterns."""


class CueBook(Struct, frozen=True, eq=False):
    """All cues in one book, and of each phrase in it the kind of cue it is; the single words by kind."""

    phrases: PhraseBook
    kinds: tuple[str, ...]
    single: dict[str, frozenset[str]]

    def find(self, words: Words) -> dict[str, tuple[Hit, ...]]:
        """The cues by kind, each in the order of its places."""
        found: dict[str, list[Hit]] = {kind: [] for kind in self.kinds}
        for number, hit in self.phrases.find(words):
            found[self.kinds[number]].append(hit)
        for kind, known in self.single.items():
            found[kind] = [Hit((place,)) for place, word in enumerate(words) if word in known]
        return {kind: tuple(hits) for kind, hits in found.items()}


def note_cues(sentences: Iterable[Sentence], book: CueBook) -> tuple[Sentence, ...]:
    """The sentences with their cues, and marked where somebody says "I did" of what is asked about."""
    return tuple(_note_claims([_noted(sentence, book) for sentence in sentences]))


def _noted(sentence: Sentence, book: CueBook) -> Sentence:
    """The sentence with its cues found, without what only looks like one: "not only" negates nothing, what "never goes
    away" has not gone, "never again" is not now, and what somebody "never used to get" is not over.
    """
    cues = book.find(sentence.words)
    undone = {negation.end + gap for negation in cues["negations"] for gap in range(_RESOLVED_REACH + 1)}
    seeming = (hit for hit in cues["not_negations"] if not _is_denied_anew(hit, cues["negations"], sentence))
    apparent = {place for hit in (*seeming, *cues["negations_of_one_word"]) for place in hit.places}
    for name in ("resolved", "explained", "present", "past"):
        cues[name] = tuple(hit for hit in cues[name] if hit.start not in undone)
    cues["negations"] = tuple(hit for hit in cues["negations"] if hit.start not in apparent)
    return replace(sentence, cues=cues)


def _is_denied_anew(hit: Hit, negations: Iterable[Hit], sentence: Sentence) -> bool:
    """Whether what only looks like a no reaches into a clause that begins with one: "never that, nothing like it"."""
    return any(hit.start < no.start < hit.end and no.start in sentence.breaks for no in negations)


def _note_claims(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    claims = [_claims(sentence) for sentence in sentences]
    for place, sentence in enumerate(sentences):
        following = sentences[place + 1 : place + _CLAIM_REACH]
        is_corrected = any(one.has("second_thoughts") for one in following) and any(map(_is_after_all, following))
        yield replace(
            sentence,
            is_claimed=any(claims[place : place + _CLAIM_REACH]),
            is_corrected=is_corrected,
            admitted=places_admitted(sentence, sentences[place + 1 : place + _ADMITTED_REACH]),
            figures=places_of_figures(sentence, next(iter(following), None)),
            is_retracted=_is_retracted(sentence, following),
            is_pressing=any(one.has("pressing") for one in sentences[place : place + _CLAIM_REACH]),
        )


def _is_retracted(sentence: Sentence, following: Iterable[Sentence]) -> bool:
    """Whether it speaks of a question or a no of before, and it or a sentence soon after says that it is so since."""
    told = sentence.cues["told_before"]
    first = {cue.start for cue in told}
    since = (cue.start for cue in _since(sentence) if cue.start in first or _is_new(cue, sentence))
    now = [place for place in since if any(start <= place for start in first)]
    end = min(now, default=len(sentence.words))
    if not told or any(yes.start < end for yes in sentence.cues["affirmed"]):
        return False
    return bool(now) or any(_is_new(cue, one) for one in following for cue in _since(one))


def _since(sentence: Sentence) -> Iterator[Hit]:
    """What says that it is so since: of "I am now" only what ends its clause, and not "I am now at home"."""
    stops = {*sentence.breaks, len(sentence.words)}
    yield from sentence.cues["so_since"]
    yield from (cue for cue in sentence.cues["so_now"] if cue.end in stops)


def _is_new(cue: Hit, sentence: Sentence) -> bool:
    """Whether a cue begins a clause, or a new statement: "but it happened this morning"."""
    turns = (turn for kind in ("ends", "turns") for turn in sentence.cues[kind])
    return is_at_a_start([cue], sentence) or any(cue.start in (turn.start, turn.end) for turn in turns)


def _is_after_all(sentence: Sentence) -> bool:
    """Whether it ends in a clause that says no more than that it is so: "actually there is some"."""
    last = [cue for cue in sentence.cues["so_after_all"] if cue.end == len(sentence.words)]
    thoughts = {thought.end for thought in sentence.cues["second_thoughts"]}
    return any(cue.start in thoughts or is_at_a_start([cue], sentence) for cue in last)


def _claims(sentence: Sentence) -> bool:
    """Whether a clause begins with a claim, of now and with no "if" before it."""
    if any(map(sentence.has, ("past", "explained", "lately"))):
        return False
    starts = [hit for hit in sentence.cues["claims"] if is_at_a_start([hit], sentence)]
    return any(not any(sentence.before("hypothetical", hit.start)) for hit in starts)


def is_at_a_start(cues: Iterable[Hit], sentence: Sentence) -> bool:
    """Whether one of the cues begins a clause, at most after a word like "so"."""
    starts = {0, *sentence.breaks}
    starts |= {lead.end for lead in sentence.cues["leads"] if lead.start in starts}
    return any(cue.start in starts for cue in cues)
