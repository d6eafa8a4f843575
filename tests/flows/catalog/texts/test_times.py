"""By when to be seen, in the answers: the words of the results, from one place."""

from flows import Catalog
from flows.catalog.texts.times import filled, times
from flows.values.model import Disposition


def test_the_words_are_those_of_the_result(catalog: Catalog) -> None:
    text = catalog.dispositions[Disposition.CLINICIAN]
    known = times(catalog.dispositions, catalog.messages)
    assert (known["soon"], known["in_time"]) == (text.soon, text.time)
    assert text.soon in known["heart_check"]


def test_they_are_filled_in_wherever_an_answer_names_them(catalog: Catalog) -> None:
    entry = catalog.faq["emergency_signs"]
    named = type(entry)(
        id=entry.id,
        title=entry.title,
        question=entry.question,
        phrasings=entry.phrasings,
        answer="See a doctor {soon}, or {in_time}.",
        short="Be seen {in_time}.",
        source=entry.source,
        reviewed=entry.reviewed,
    )
    spoken = filled(named, {"soon": "now", "in_time": "later"})
    assert (spoken.answer, spoken.short) == ("See a doctor now, or later.", "Be seen later.")


def test_no_answer_is_left_with_a_brace(catalog: Catalog) -> None:
    for entry in catalog.faq.values():
        known = "".join((entry.answer, entry.short, *(one.say for one in entry.beside)))
        assert "{" not in known.replace("{lasted}", ""), entry.id
