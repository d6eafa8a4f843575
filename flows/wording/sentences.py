"""A clause of the content as a sentence of its own or as a part of one, and lines of a message."""


def sentence(text: str) -> str:
    """The clause with a capital and one full stop; empty stays empty."""
    bare = text.strip().rstrip(".")
    return f"{bare[:1].upper()}{bare[1:]}." if bare else ""


def lowered(text: str) -> str:
    """A sentence as a part of another one."""
    return f"{text[:1].lower()}{text[1:]}"


def lines(*parts: str) -> str:
    """The parts that there are, each on a line of its own."""
    return "\n".join(part for part in parts if part)
