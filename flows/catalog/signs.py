"""The types of content/signs/: the ways to write a warning sign, each with sentences that prove it.

A sign has a file of its own, `signs/<flag>/<sign>.yaml`; languages that Thora does not speak have plain entries without
proof (world/languages.yaml). What a file must hold besides stands in `sign_faults`, the trial of its sentences in
screening/trial.py.
"""

from msgspec import Struct

from flows.catalog.entries import Id, Reviewed, Text
from flows.values.model import Disposition


class Sign(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A way people write a warning sign: patterns in words (flows/text/phrases/phrases.py), and the red flag they mean.

    A pattern of several parts, `a & b`, wants all of them somewhere in the text. `level` is emergency or urgent; `ask`
    makes it a yes/no question first. One of `only_with` must stand in the same text; a clause with one of `unless`
    does not count, and the rest of its sentence is in doubt. An emergency counts even when it has gone again, and so
    does a same-day sign that is `lasting`. An `imagined` one ("what if I ended it") is asked about too. What
    `may_be_normal` is asked about, and not told outright, where a clinician has called it normal; `may_be_panic` where
    it is long known of attacks of panic. `asked`: the question whether it is so, in its own words, where the one of its
    flag names other signs too: a no to all of these would take back what was told; `denied_by`: words that say no to
    it. `only_a_risk`: the box of a list that it is no more than, where it is told beside an ordinary ache. What may be
    `taken_back` is named so shortly that it counts only where somebody says of a question or a no of before that it is
    so since ("I ticked no to fainting, that's changed"). One that goes `by_rule` is asked about though the trained
    reader sees nothing in it.
    """

    flag: Id
    level: Disposition
    patterns: tuple[str, ...]
    ask: bool = False
    lasting: bool = False
    imagined: bool = False
    may_be_normal: bool = False
    may_be_panic: bool = False
    asked: str = ""
    denied_by: tuple[str, ...] = ()
    only_a_risk: str = ""
    taken_back: bool = False
    by_rule: bool = False
    only_with: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """What it is called where it was heard."""
        return self.flag


class FiledSign(Sign, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A sign in a file of its own. `flag` and `file` are the names of its folder and of the file.

    `hears`: sentences in which this very sign must speak; `lets_pass`: near misses in which it must not.
    """

    file: Id
    name: Text
    source: Text
    reviewed: Reviewed
    hears: tuple[Text, ...]
    lets_pass: tuple[Text, ...]

    @property
    def id(self) -> str:
        """Its flag, and its own name."""
        return f"{self.flag}/{self.file}"

    @property
    def place(self) -> str:
        """Its file."""
        return f"signs/{self.id}.yaml"


class Becomes(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The sign that a part is by what an answer tells of it: when it `comes`, and what `ends` it."""

    flag: Id
    comes: tuple[str, ...]
    ends: tuple[str, ...]


class Part(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One of the signs that the question of a red flag bundles: its own question, and the plain words that name it.

    `level`: where it is less urgent than its flag. `said`: words that name it only in an answer to its question.
    `becomes`: another sign that an answer may make of it. `leaves`: the box of a list that it is at least, also where
    the rest of what its question names is denied.
    """

    id: Id
    asked: Text
    words: tuple[str, ...]
    said: tuple[str, ...] = ()
    level: Disposition | None = None
    becomes: Becomes | None = None
    leaves: Id | None = None

    @property
    def patterns(self) -> tuple[str, ...]:
        """All of its patterns."""
        told = (*self.becomes.comes, *self.becomes.ends) if self.becomes is not None else ()
        return (*self.words, *self.said, *told)


class Screening(Struct, frozen=True, eq=False, kw_only=True):
    """Everything the screen of free text reads: signs and word lists. `harmless` phrases are struck out first.
    `touched`: by red flag, the plain words of what its question names; `parts`: by red flag, the signs it bundles.
    """

    lists: dict[str, tuple[str, ...]]
    signs: tuple[FiledSign, ...]
    harmless: tuple[str, ...]
    touched: dict[str, tuple[str, ...]] = {}
    parts: dict[str, tuple[Part, ...]] = {}
