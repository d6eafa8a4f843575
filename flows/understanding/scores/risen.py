"""Where the pain has come to by now: the 7 of "it has gone up to a 7".

"It goes up to 7" is of its worst, and "climbed to 7" beside other scores may be of the run: those are not read here.
"""

from flows.catalog.words.words import ReadingWords
from flows.understanding.scores.score_cues import cues_of
from flows.understanding.scores.score_places import Place


def apart(place: Place, reading: ReadingWords, *, is_only: bool) -> str | None:
    """What stands beside the words that say where it has come to, or None where none say so.

    `is_only`: the text has no other number.
    """
    found = cues_of(reading)["risen_end"].search(place.before)
    if found is None or not (is_only or found["by_now"]):
        return None
    return place.local.replace(found[0].strip(), " ", 1)
