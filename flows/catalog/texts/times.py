"""By when to be seen, filled into the answers: `{soon}`, `{in_time}` and `{heart_check}` in content/en/faq.

The words stand with the disposition "see somebody" (medicine/dispositions.yaml) and in messages.yaml, so that a time is
changed in one place and no answer says another than the results do.
"""

from collections.abc import Mapping

from msgspec.structs import replace

from flows.catalog.language import FaqEntry
from flows.catalog.medicine import DispositionText
from flows.catalog.texts.messages import Messages
from flows.values.model import Disposition

Times = Mapping[str, str]
"""Placeholder without its braces -> what stands there, as within a sentence."""


def times(dispositions: Mapping[Disposition, DispositionText], messages: Messages) -> Times:
    """What the placeholders stand for."""
    text = dispositions[Disposition.CLINICIAN]
    return {
        "soon": text.soon,
        "in_time": text.time,
        "heart_check": messages.heart_check.format(soon=text.soon),
    }


def filled(entry: FaqEntry, known: Times) -> FaqEntry:
    """The entry with its times in words."""
    beside = tuple(replace(one, say=_filled(one.say, known)) for one in entry.beside)
    angles = tuple(replace(one, say=_filled(one.say, known)) for one in entry.angles)
    texts = {"answer": _filled(entry.answer, known), "short": _filled(entry.short, known)}
    return replace(entry, **texts, beside=beside, angles=angles)


def _filled(text: str, known: Times) -> str:
    for name, words in known.items():
        text = text.replace(f"{{{name}}}", words)
    return text
