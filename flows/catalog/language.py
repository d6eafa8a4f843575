"""The types of the content files that texts are read with: topics, small talk, words and languages."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from flows.catalog.entries import ButtonLabel, Claim, Clause, Id, Reviewed, Text
from flows.catalog.signs import Sign

# ---- faq/*.yaml, en/foreign.yaml, en/lexicon.yaml and en/smalltalk.yaml ----------------------------------------------


class Beside(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What an answer says early on to whom this was told, in the question or before it. `adds`: it speaks against
    nothing that is asked for, and comes after what answers that. `leaves_out`: sentences of the answer and its short
    form, by how they begin, that it says itself or that are not for them. `instead_of`: angles in whose place it is
    said, and it is said nowhere else. `{lasted}` in it is how long the ache was said to have lasted.
    """

    when: Clause
    say: Text
    adds: bool = False
    leaves_out: tuple[str, ...] = ()
    instead_of: tuple[str, ...] = ()


class Angle(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What an answer begins with where a text asks just this: "is it safe on the spine" of all about rolling.

    `words`: patterns (flows/text/phrases/phrases.py) that tell so; `heard`: texts that prove it. `permits`: it allows
    something, and is left out where what was told speaks against that. `leaves_out`: sentences of the answer and of
    `beside`, by how they begin, that it says itself or that are beside what is asked; `instead`: it stands in place of
    the whole answer. `finds`: a text that it fits is about this topic, whichever topics lie nearer ("tingling: do I
    need a doctor?"). `early`: as of the topic, where it is otherwise for this angle. `of_two`: it weighs two things,
    each with a topic of its own, and answers for both. `bars_run`: it is a no to a run, whatever the score.
    `settles`: signs in doubt, by id, that are not asked back, for it says itself when that is one. `of_whom`: it is
    about who asks ("pregnant, which one?"), and says whom to ask first. `alone`: a pattern fits where a clause is made
    up of it and of words that ask nothing more, and finds the topic so ("sore since Monday, should I worry?").
    `cleared`: of a painkiller, what is said of it once nothing on the list fits who asks. `spares`: sentences about an
    ache that effort brings on, by how they begin, that a harmless question leaves out for whom moving the back brings
    it on, and the heart is unlikely. `of_score`: it goes by the pain alone, and gives way to an angle before it that
    names what is to be done ("a 3, may I do the intervals?").
    """

    id: Id
    words: tuple[str, ...]
    heard: tuple[str, ...]
    say: Text
    permits: bool = False
    leaves_out: tuple[str, ...] = ()
    instead: bool = False
    finds: bool = False
    early: bool | None = None
    of_two: bool = False
    bars_run: bool = False
    settles: tuple[str, ...] = ()
    of_whom: bool = False
    alone: bool = False
    cleared: str = ""
    spares: tuple[str, ...] = ()
    of_score: bool = False


class FaqEntry(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A topic: its question, other ways to ask it, and the answer. `action` is a button that leads on from it.

    `holds`: the answer tells a healthy person how to go on (stretches, running, medicines) and is therefore only given
    with the last disposition in view. `early`: of one that holds, it promises nothing about the pain, clears no run and
    names no tablet, so it is told before the warning signs were asked, too. `waits`: it names causes, and waits while
    an emergency or same-day result stands.
    `exercise`: the one it teaches; it is not told to whom an answer rules it out. `beside`: what the answer begins with
    where it speaks of what somebody told; what counts most stands first. `short`: the answer in a sentence or two, for
    whoever asks two things at once. `angles`: what it begins with where the text asks just that; the first that fits.
    `names`: words that are this topic when they are the whole text ("pillow"), but for some that ask nothing more.
    `near`: likewise words that it does not answer, and is nearest to. `only`: beginnings of words, one of which a text
    must hold to be about it: a topic for some people alone is nobody else's. `is_wide`: what it is about is asked of
    much else (medicines, food, shoes, races), so that a question that names no back is not taken to be about one.
    `invites`: sentences, by how they begin, that lead to the questions; with their button they are left out for whom
    there is a result.
    """

    id: Id
    title: ButtonLabel
    question: Text
    phrasings: tuple[str, ...]
    answer: Text
    short: Text
    action: str = ""
    holds: bool = False
    early: bool = False
    waits: bool = False
    exercise: str = ""
    beside: tuple[Beside, ...] = ()
    angles: tuple[Angle, ...] = ()
    names: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    is_wide: bool = False
    invites: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    source: str
    reviewed: Reviewed


class Smalltalk(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Greetings and thanks: phrases, matched whole, and the answer. `nod`: a nod says as much where nothing is open.
    `patterns`: other words for it, with a few more around them. `names`: of a word that is explained, what names it.
    `anywhere`: words that say what a question is about, wherever in it they stand; `told`: in what only tells of it,
    too. `asking_only`: said only while the
    questions go on; after them a topic knows more. `source`, `reviewed`: of an answer that is medical.
    """

    id: Id
    phrases: tuple[str, ...]
    answer: Text
    nod: bool = False
    patterns: tuple[str, ...] = ()
    names: str = ""
    anywhere: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    asking_only: bool = False
    source: str = ""
    reviewed: Reviewed | None = None


class Foreign(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words that show a question is about something else (another body part, illness, gear, food, pace), and texts."""

    words: tuple[str, ...]
    texts: tuple[str, ...]


class Lexicon(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words for reading: rows read as their first word, words for the upper back, words that only are polite, words
    of which a text is made that leans on what was said before, beginnings that ask why a question is put, phrases that
    tell of a change for the worse or of none for the better, and single words that tell which question they answer.
    `subject`: what a question is about that does not say so.
    """

    synonyms: tuple[tuple[str, ...], ...]
    upper_back: tuple[str, ...]
    subject: Text
    polite: tuple[str, ...]
    leaning: Text
    whys: tuple[str, ...]
    changes: tuple[str, ...]
    checkins: tuple[str, ...]
    telling: tuple[str, ...]


# ---- world/languages.yaml --------------------------------------------------------------------------------------------


class Tongue(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A language that Thora knows by its words and does not speak; understanding/people/languages.py uses each part.

    `numbers` stands for the emergency number of an unknown country; `line`, `emergency` and `crisis` hold {numbers}.
    `wishes`: by the id of a button the patterns of what asks for it as a whole text; `word`: of what asks for nothing.
    """

    id: Annotated[str, Meta(pattern=r"^[a-z]{2}$")]
    name: str
    script: Literal["latin", "cyrillic", "arabic", "devanagari"]
    letters: str
    words: tuple[str, ...]
    line: Text
    numbers: Text
    emergency: Text
    crisis: Text
    signs: tuple[Sign, ...]
    wishes: dict[str, tuple[str, ...]] = {}


class Languages(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The languages, the one with most speakers first, and words that show that a text is English.

    `other`: every language that is none of these and not English, answered in English.
    """

    english: tuple[str, ...]
    tongues: tuple[Tongue, ...]
    other: Tongue


class PauseWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """The words around a pause; those in one text are words in a row.

    `oneself` is who may be away, `others` who may not; `leads` may stand before what is asked for. `pause` asks alone,
    `pause_with_day` only with a day, both for what is `ours`; `going_on` takes it back. `where` leads to where or with
    whom somebody is; `away_at_once`: away only when a day follows. `past` is over. `absent` (patterns) is said of a day
    that is asked for, with the single words of `absent_beside` and nothing else; so is `contact` of when to write.
    `goes` (patterns) leads to where somebody goes: a place, or what `where_to` describes, with single words beside;
    both say that they are `away`.
    """

    oneself: tuple[str, ...]
    leads: str
    lead_phrases: tuple[str, ...]
    pause: tuple[str, ...]
    pause_with_day: tuple[str, ...]
    ours: str
    ours_phrases: tuple[str, ...]
    where: tuple[str, ...]
    away_at_once: tuple[str, ...]
    others: tuple[str, ...]
    going_on: tuple[str, ...]
    past: str
    past_phrases: tuple[str, ...]
    contact: tuple[str, ...]
    absent: tuple[str, ...]
    absent_beside: tuple[str, ...]
    goes: tuple[str, ...]
    where_to: tuple[str, ...]
    where_beside: tuple[str, ...]
    away: str


class RequestWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """How an answer is asked to be changed; requests.yaml says what each part is."""

    change: tuple[str, ...]
    change_beside: tuple[str, ...]
    change_into: tuple[str, ...]
    again: tuple[str, ...]
    again_beside: tuple[str, ...]
    names: dict[str, tuple[str, ...]]
    agreed: tuple[str, ...]
    reconsidered: tuple[str, ...]
    reconsidered_beside: tuple[str, ...]
    consent: tuple[str, ...]
    consent_alone: tuple[str, ...]
    consent_beside: tuple[str, ...]
    not_consent: tuple[str, ...]
    refusal: tuple[str, ...]
    refusal_alone: tuple[str, ...]
    refusal_beside: tuple[str, ...]
    not_refusal: tuple[str, ...]
    disputes: tuple[str, ...]
    not_disputes: tuple[str, ...]
    age_beside: tuple[str, ...]
