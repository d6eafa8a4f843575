"""A clause of the content as a sentence of its own."""


def sentence(text: str) -> str:
    """The clause with a capital and one full stop; empty stays empty."""
    bare = text.strip().rstrip(".")
    return f"{bare[:1].upper()}{bare[1:]}." if bare else ""
