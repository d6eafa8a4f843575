"""Writes the words of English that are no slips, flows/content/world/english.txt, from a dictionary: `make world`.

The dictionary is the American one of Hunspell, which comes with the package `spylls` and is made from SCOWL. The
package is wanted for this alone, so it stands in requirements-world.txt and in no environment of Thora's.
"""

from collections.abc import Iterator
from pathlib import Path

import spylls
from spylls.hunspell import Dictionary
from spylls.hunspell.data.aff import Affix

TABLE = Path(__file__).parents[1] / "flows" / "content" / "world" / "english.txt"
DICTIONARY = Path(spylls.__file__).parent / "hunspell" / "data" / "en" / "en_US"
SHORTEST = 4
"""Letters of the shortest word that Thora takes for a slip of another."""
LONGEST = 14
"""Letters of the longest that is near to one."""
HEAD = """\
# Words of English, which are no slips of others however near they are. Made by `make world`: what is changed here is
# lost. From the American dictionary of Hunspell, as in spylls 0.1.7, which is made from SCOWL (wordlist.aspell.net).
# SCOWL: Copyright 2000-2018 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word lists,
# the associated scripts, the output created from the scripts, and its documentation for any purpose is hereby granted
# without fee, provided that the above copyright notice appears in all copies and that both that copyright notice and
# this permission notice appear in supporting documentation. Kevin Atkinson makes no representations about the
# suitability of this array for any purpose. It is provided "as is" without express or implied warranty.
"""


def words() -> Iterator[str]:
    """Every word and what its endings and beginnings make of it, one after the other; names are left out."""
    dictionary = Dictionary.from_files(str(DICTIONARY))
    endings, beginnings = dictionary.aff.SFX, dictionary.aff.PFX
    for word in dictionary.dic.words:
        if word.stem.islower():
            yield word.stem
            yield from (form for flag in word.flags for form in _ended(word.stem, endings.get(flag, ())))
            yield from (one.add + word.stem for flag in word.flags for one in beginnings.get(flag, ()))


def _ended(stem: str, endings: tuple[Affix, ...] | list[Affix]) -> Iterator[str]:
    for one in endings:
        if one.cond_regexp.search(stem):
            yield stem.removesuffix(one.strip) + one.add if one.strip else stem + one.add


def is_kept(word: str) -> bool:
    """Could a slip be looked for behind this word?"""
    return SHORTEST <= len(word) <= LONGEST and word.isascii() and word.isalpha() and word.islower()


if __name__ == "__main__":
    TABLE.write_text(HEAD + "\n".join(sorted({word for word in words() if is_kept(word)})) + "\n", "utf-8")
