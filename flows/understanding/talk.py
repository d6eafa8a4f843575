"""Small talk, other languages, and texts too long to read."""

from flows.catalog.catalog import Catalog
from flows.search import faq
from flows.text.utterance import Utterance
from flows.understanding.languages import is_other, language_of
from flows.understanding.meant import Foreign, Meant, SmallTalk, TooLong
from flows.understanding.scene import Scene
from flows.understanding.settings import setting

LONGEST = 1000
"""A text beyond this many characters is screened, and then asked for in fewer words."""


def foreign(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """A text in another language that is no small talk we know."""
    tongue = language_of(utterance.text, catalog)
    if tongue is None and is_other(utterance.text, catalog) and setting(utterance, scene, catalog) is None:
        tongue = catalog.languages.other
    if tongue is None or faq.smalltalk(utterance.text, catalog) is not None:
        return None
    return Foreign(tongue=tongue)


def small_talk(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """Hello, thanks: the whole text."""
    id = faq.smalltalk(utterance.text, catalog)
    return SmallTalk(id=id) if id else None


def too_long(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """More than anybody reads."""
    return TooLong() if len(utterance.text) > LONGEST else None
