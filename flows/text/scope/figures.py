"""What somebody calls a figure of speech right behind it: "I could faint. Figure of speech, I only yawn".

It reaches what stands right before it and nothing else: a sign that is told beside it stays one.
"""

from flows.text.phrases.phrases import Hit
from flows.text.utterance import Sentence

_NEAR = 8
"""Words at most between a thing and what calls it a figure of speech."""
_NO_REACH = 2


def places_of_figures(sentence: Sentence, following: Sentence | None) -> tuple[int, ...]:
    """Where a sentence says that what stood before was a figure of speech; its end where the next begins with that."""
    own = tuple(cue.start for cue in sentence.cues["figures"] if not _is_denied(cue, sentence))
    is_next = following is not None and any(
        cue.start <= _NO_REACH and not _is_denied(cue, following) for cue in following.cues["figures"]
    )
    return (*own, len(sentence.words)) if is_next else own


def is_a_figure(hit: Hit, sentence: Sentence) -> bool:
    """Whether a thing is called a figure of speech right behind it, with no new statement between."""
    marks = [own.start for kind in ("owned", "turns", "ends") for own in sentence.cues[kind] if own.start >= hit.end]
    return any(0 <= place - hit.end <= _NEAR and not any(mark < place for mark in marks) for place in sentence.figures)


def _is_denied(cue: Hit, sentence: Sentence) -> bool:
    """Whether it is none: "no figure of speech"."""
    return any(cue.start - no.end in range(_NO_REACH + 1) for no in sentence.cues["negations"])
