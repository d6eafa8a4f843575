"""A conversation with the core, as text: the player of `thora replay`, and what many tests say to it."""

from bot.replay import MONDAY, Talk

__all__ = ["ANEW", "CHEST", "DIE", "FEVER", "JELLY", "LEGS", "MONDAY", "RESULT", "SCREENED", "Talk", "told"]

SCREENED = (
    "/start",
    "[I agree]",
    "[18-34]",
    "[None of these 6]",
    "[None of these 5]",
    "[None of these 6]",
    "[None of these 6]",
)
RESULT = (
    "[3]",
    "[1-2 days]",
    "[Built up in the run]",
    "[Between the blades]",
    "[Dull ache, tight]",
    "[Sitting, desk, phone]",
    "[Done]",
    "[Nothing special]",
)
ANEW = ("/restart", "[Yes, start again]")
CHEST = "crushing chest pain and i can't breathe"
LEGS = "my legs have gone numb and weak"
DIE = "i want to kill myself"
FEVER = "i have a fever and shivers since yesterday and my spine hurts"
JELLY = "my legs feel like jelly and shaky"


def told(talk: Talk, *lines: str) -> str:
    """Says the lines; the text of the last turn."""
    for line in lines:
        talk.say(line)
    return "\n".join(talk.texts)
