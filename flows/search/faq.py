"""A free question looked up among the topics: how near each one is, and whether to answer, offer or pass.

The figures come from `nearness`, their weights from `weighing`. A text that is a phrasing word for word needs neither.
A text with no topic of its own ("and how long?") is read with the topic that was spoken of before it.

This room knows nothing of sessions, of what may be said now, or of warning signs.
"""

import re
from enum import Enum
from functools import lru_cache
from itertools import pairwise

import msgspec
import numpy as np

from flows.catalog.catalog import Catalog
from flows.catalog.weighing import SEEN, SEEN_SCALE, Array, Weighing, evidence, phrasings, shares
from flows.search import parts
from flows.search.chatter import leaning_words, leans
from flows.search.nearness import Words, seen
from flows.text.letters.normal import normal, split

SHOWN = 10
"""How many topics a search names."""
FEW = 3
"""Words of a text of which the reader has a say, as for warning signs (flows.screening.agreement)."""

OFFERED = 3
"""Topics offered when none is sure."""
NEARBY = -1.5
"""So little short of fitting, a text that no topic answers still lies near those that are like it."""

TOGETHER, SECOND = 0.7, 0.2
"""From which shares two topics are both asked about, where a text asks twice: of the two together, of the second."""
OWN_SHARE = 0.5
"""From which share on the first topic of one of several questions is what that one asks about."""
NEAR, NEAREST = 5, 3
"""Among how many topics of the whole text that of one of its questions must be, and those of a choice."""
ONE_THING = 0.9
"""From which share on the first topic is what both sides of a choice are about: "a GP or a physio?"."""

UNSAID, ALONE, SURELY = -3.2, 0.9, 2.5
"""Where the back is not named: so little short of fitting a text may be of it, from which share on there is hardly
another topic, and by how much it must be sure once the back is named.
"""
ENDS = " ?!.…"
MARKS = re.compile(r"\?+")
"""Question marks in a row ask once."""
SCORE = re.compile(r"\b(?:10|\d) ?/ ?10\b")
"""A pain score: who gives one asks about the ache, whatever else is named."""


class Verdict(Enum):
    """What a search amounts to: one sure topic, a few to choose from, or nothing that fits."""

    ANSWER = "answer"
    CHOICES = "choices"
    UNKNOWN = "unknown"


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """A topic and how near it is, from 0 to 1. The score orders; it is no probability."""

    id: str
    score: float


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """The nearest topics, best first, always the same number of them, and what they amount to.

    `asks_two`: the first two are both asked about. `is_near`: of a text that none answers, that it comes close.
    """

    hits: tuple[Hit, ...]
    verdict: Verdict
    asks_two: bool = False
    is_near: bool = False


# ---- the public questions --------------------------------------------------------------------------------------------


def look_up(text: str, catalog: Catalog, previous: str = "") -> Found:
    """The nearest topics and the verdict. `previous`: the topic spoken of before, for a text that leans on it."""
    index = _index(catalog)
    if previous in catalog.faq and leans(text, catalog) and not index.is_phrasing(text):
        return _leaning(text, previous, index, catalog)
    return index.look_up(text)


def led_to(found: Found, id: str, text: str, catalog: Catalog) -> Found:
    """What was found, with a topic first that the text surely asks about; a phrasing of another one stays with that.

    Of two that are asked about none is lost.
    """
    is_one_of_two = found.asks_two and id in [hit.id for hit in found.hits[:2]]
    if id not in catalog.faq or is_one_of_two or _index(catalog).is_phrasing(text):
        return found
    first = Hit(id=id, score=found.hits[0].score)
    hits = (first, *(hit for hit in found.hits if hit.id != id))[:SHOWN]
    return Found(hits=hits, verdict=Verdict.ANSWER)


def is_named(text: str, catalog: Catalog) -> bool:
    """Is the text the name of a topic, and asks nothing more: "pillow", "what about swimming?"?"""
    return bool(_index(catalog).named(text)[0])


def is_of_else(text: str, catalog: Catalog) -> bool:
    """Does the text name something else than the upper back, and not that: "my dog limps on the left"?"""
    about = _index(catalog).words.about(text)
    return about.elsewhere and not about.upper_back


# ---- the index -------------------------------------------------------------------------------------------------------


class _Index:
    """All phrasings, ready to be compared with a text, and what the trained reader sees, where there is one."""

    def __init__(self, catalog: Catalog) -> None:
        known = phrasings(catalog.faq, catalog.foreign)
        self.words = Words(known, catalog.lexicon, catalog.foreign)
        self._read = catalog.read
        self._search = catalog.search
        self._topics = self.words.topics[:-1]
        self._questions = catalog.reading.questions
        self._bare = frozenset(self._questions.bare)
        self._exact = {split(normal(text)): topic for topic, text in reversed(known)}
        self._leaning = leaning_words(catalog)
        self._subject = catalog.lexicon.subject
        self._beside_a_name = frozenset(self._questions.beside_a_name)
        entries = tuple(catalog.faq.values())
        self._named = {split(normal(name)): entry.id for entry in entries for name in entry.names}
        self._near = {split(normal(name)): entry.id for entry in entries for name in entry.near}
        shown = {id: catalog.faq[id].names for id in self._topics if catalog.faq[id].exercise}
        self._exercises = {id: tuple(split(normal(name)) for name in names) for id, names in shown.items()}
        self._wide = [place for place, id in enumerate(self._topics) if catalog.faq[id].is_wide]
        self._only = {place: catalog.faq[id].only for place, id in enumerate(self._topics) if catalog.faq[id].only}

    def is_phrasing(self, text: str) -> bool:
        """Does the text stand in the content word for word?"""
        return split(normal(text)) in self._exact

    def named(self, text: str) -> tuple[str, bool]:
        """The topic whose name the whole text is, but for words that ask nothing more, and whether that answers it.

        "" for any other text.
        """
        words = split(normal(text))
        is_put = words[:1] != () and words[0] in (*self._questions.asking, *self._questions.joins)
        bare = tuple(word for word in words if word not in self._beside_a_name) if is_put else words
        found = self._named.get(words) or self._named.get(bare)
        return (found, True) if found else (self._near.get(words) or self._near.get(bare, ""), False)

    def look_up(self, text: str) -> Found:
        """The nearest topics and the verdict for a text on its own; of two questions of which one leans on the other,
        those of that one, where the two together fit nothing.
        """
        found = self._looked_up(text)
        asked = parts.questions(text, self._questions) if found.verdict is Verdict.UNKNOWN else ()
        full = [one for one in asked if not self._leaning.issuperset(split(one))]
        alone = self._looked_up(full[0]) if len(full) == 1 < len(asked) else found
        return found if alone.verdict is Verdict.UNKNOWN else alone

    def _looked_up(self, text: str) -> Found:
        weighing, scores = self._weighed(text)
        ranked = weighing.rank(scores)
        name, is_answer = self.named(text)
        exact = self._exact.get(split(normal(text)), (name if is_answer else "") if name else None)
        if exact or name:
            ranked[self._topics.index(exact or name)] = ranked.max() + 1
        verdict, is_near = self._verdict(text, exact, weighing, scores, ranked)
        found = Found(hits=self._hits(ranked), verdict=verdict, is_near=is_near)
        if exact is not None or SEEN not in weighing.parts or found.verdict is Verdict.UNKNOWN:
            return found
        two = self._one_each(text, found.hits) or self._two(text, scores[tuple(weighing.parts).index(SEEN)])
        if not two:
            return found
        ranked[list(two)] = ranked.max() + np.array((2, 1))
        return Found(hits=self._hits(ranked), verdict=Verdict.ANSWER, asks_two=True)

    def _asks_twice(self, text: str) -> bool:
        words = split(normal(text))
        joined = (one in self._questions.joins and two in self._questions.asking for one, two in pairwise(words[1:]))
        return len(MARKS.findall(text)) > 1 or any(joined)

    def _two(self, text: str, seen: Array) -> tuple[int, ...]:
        """The places of two topics that the reader sees asked about at once in the whole text, the likelier first."""
        seen = shares(seen / SEEN_SCALE)
        first, second = np.argsort(-seen, kind="stable")[:2].tolist()
        is_two = seen[first] + seen[second] >= TOGETHER and seen[second] >= SECOND and self._asks_twice(text)
        return (first, second) if is_two and max(first, second) < len(self._topics) else ()

    def _one_each(self, text: str, near: tuple[Hit, ...]) -> tuple[int, ...]:
        """The places of the topics of two questions that are looked up one by one, in the order in which they stand.

        The whole text drowns the second in the first. `near`: the topics of the whole, best first.
        """
        asked = parts.questions(text, self._questions)
        ids = dict.fromkeys(self._topic_of(one, near) for one in asked) if len(asked) > 1 else {}
        each = [id for id in ids if id]
        if len(each) < 2:
            each = next((two for one in asked if (two := self._of_a_choice(one, near))), [])
        return tuple(self._topics.index(id) for id in each[:2])

    def _topic_of(self, question: str, near: tuple[Hit, ...]) -> str:
        """The topic of one question of several; "" where it leans on another, or is not near the whole text."""
        words = split(question)
        first = self._first(question)
        tells = len(words) >= FEW and not self._leaning.issuperset(words)
        is_near = first.id in [hit.id for hit in near[:NEAR]]
        return first.id if tells and is_near and first.score >= OWN_SHARE else ""

    def _of_a_choice(self, question: str, near: tuple[Hit, ...]) -> list[str]:
        """The topics of a question that lets choose between two things, where both are near the whole text."""
        both = parts.sides(question, self._questions) if near[0].score < ONE_THING else None
        ids = dict.fromkeys(self._first(side).id for side in both or ())
        return list(ids) if len(ids) == 2 and set(ids) <= {hit.id for hit in near[:NEAREST]} else []

    def _first(self, text: str) -> Hit:
        """The topic nearest to a text."""
        weighing, scores = self._weighed(text)
        return self._hits(weighing.rank(scores))[0]

    def _verdict(
        self, text: str, exact: str | None, weighing: Weighing, scores: Array, ranked: Array
    ) -> tuple[Verdict, bool]:
        """What it amounts to, and, where nothing fits, whether it comes close."""
        words = split(normal(text))
        if exact is not None:
            return (Verdict.ANSWER, False) if exact else (Verdict.UNKNOWN, True)
        if not any(word.isalpha() for word in words) or " ".join(words) in self._bare:
            return Verdict.UNKNOWN, False
        about = self.words.about(text)
        figures = evidence(scores, ranked, tuple(weighing.parts), about)
        short_of = weighing.fits.beyond(figures)
        if short_of >= 0:
            return (Verdict.ANSWER if weighing.sure.passes(figures) else Verdict.CHOICES), False
        if SCORE.search(text) is not None or self._names_exercise(words, int(ranked.argmax())):
            return Verdict.CHOICES, False
        if about.elsewhere and not about.upper_back:
            return Verdict.UNKNOWN, False
        is_of_back = short_of >= UNSAID and not about.upper_back and self._is_sure_of_back(text, ranked)
        return (Verdict.ANSWER, False) if is_of_back else (Verdict.UNKNOWN, short_of >= NEARBY)

    def _is_sure_of_back(self, text: str, ranked: Array) -> bool:
        """Is there hardly another topic, and is it surely that one once the text is taken to be about the back?"""
        best = int(ranked.argmax())
        if best in self._wide:
            return False
        whole = f"{text.rstrip(ENDS)} {self._subject}"
        weighing, scores = self._weighed(whole)
        of_back = weighing.rank(scores)
        figures = evidence(scores, of_back, tuple(weighing.parts), self.words.about(whole))
        is_same = float(shares(ranked)[best]) >= ALONE and int(of_back.argmax()) == best
        return is_same and weighing.fits.passes(figures) and weighing.sure.beyond(figures) >= SURELY

    def _names_exercise(self, words: tuple[str, ...], place: int) -> bool:
        """Is the topic how to do an exercise that is named there? What else is named, such as a knee, belongs to it."""
        names = self._exercises.get(self._topics[place], ())
        return any(words[at : at + len(name)] == name for name in names for at in range(len(words)))

    def _weighed(self, text: str) -> tuple[Weighing, Array]:
        """The scores of all topics and how they weigh. Of one or two words the reader sees too little to have a say."""
        by_words = self.words.scores(text)
        if self._read is None or len(split(normal(text))) < FEW:
            return self._search.words, self._of_all(text, by_words)
        scores = np.concatenate((by_words, seen(self.words.topics, self._read(text))))
        return self._search.read, self._of_all(text, scores)

    def _of_all(self, text: str, scores: Array) -> Array:
        """The scores, the lowest for each topic of some people alone of whom the text does not speak."""
        words = split(normal(text))
        others = [place for place, only in self._only.items() if not any(word.startswith(only) for word in words)]
        scores[:, others] = scores.min(axis=1, keepdims=True)
        return scores

    def _hits(self, ranked: Array) -> tuple[Hit, ...]:
        near = shares(ranked)
        best = np.argsort(-ranked, kind="stable")[:SHOWN]
        return tuple(Hit(id=self._topics[place], score=round(float(near[place]), 4)) for place in best)


def _leaning(text: str, previous: str, index: _Index, catalog: Catalog) -> Found:
    """Read with the question before it: that topic comes first, for the text has none of its own."""
    together = index.look_up(f"{catalog.faq[previous].title}: {text}")
    first = Hit(id=previous, score=together.hits[0].score)
    hits = (first, *(hit for hit in together.hits if hit.id != previous))[:SHOWN]
    is_known = together.verdict is not Verdict.UNKNOWN
    return Found(hits=hits, verdict=Verdict.ANSWER if is_known else Verdict.CHOICES)


@lru_cache(maxsize=4)  # a process has two catalogs, without models and with; tests make many
def _index(catalog: Catalog) -> _Index:
    return _Index(catalog)
