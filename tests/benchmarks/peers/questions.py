"""The small conversation that every peer holds: six questions with buttons, then a result."""

QUESTIONS = (
    ("since", "Since when is your upper back sore?", ("Today", "Two days", "A week", "Longer")),
    ("where", "Where is it?", ("In the middle", "On one side", "At the neck", "All over")),
    ("pain", "How strong is it?", ("Mild", "Some", "Strong", "Very strong")),
    ("when", "When is it worst?", ("In the run", "After it", "At night", "At the desk")),
    ("feel", "What does it feel like?", ("Dull", "Sharp", "Burning", "Tight")),
    ("new", "What was new in your running?", ("Longer runs", "Faster runs", "Hills", "Nothing")),
)
RESULT = "<b>Look after it yourself.</b>\n\n" + "Soreness like this often eases within days. " * 12


def asked(number: int) -> str:
    return f"{number + 1} of {len(QUESTIONS)} · {QUESTIONS[number][1]}"


def buttons(number: int) -> list[tuple[str, str]]:
    """Label and data of each button."""
    return [(label, f"q{number}:{place}") for place, label in enumerate(QUESTIONS[number][2])]


def result(answers: dict[str, str]) -> str:
    return RESULT + ", ".join(f"{name}: {answer}" for name, answer in answers.items())
