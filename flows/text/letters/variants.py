"""One spelling for each of its variants: "can not" as "cant", in texts and in patterns alike."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from flows.text.letters.normal import Words, words_of


class Spellings(Struct, frozen=True, eq=False):
    """One spelling for its variants."""

    same: Mapping[Words, Words]
    longest: int

    def rewrite(self, words: Words) -> Words:
        """Puts one spelling for its variants, longest variant first."""
        out: list[str] = []
        at = 0
        while at < len(words):
            sizes = range(min(self.longest, len(words) - at), 0, -1)
            size = next((n for n in sizes if words[at : at + n] in self.same), 0)
            out += self.same[words[at : at + size]] if size else words[at : at + 1]
            at += size or 1
        return tuple(out)


def spellings(same: Mapping[str, Iterable[str]]) -> Spellings:
    """A list of spellings with their variants, made ready."""
    read = {words_of(variant): words_of(spelling) for spelling, many in same.items() for variant in many}
    return Spellings(read, max(map(len, read), default=0))
