"""Whether the content files agree with one another and with the code; each fault names place and remedy."""

from msgspec.structs import replace

from flows import Catalog
from flows.catalog.checks.soundness import disagreements


def faults(catalog: Catalog) -> str:
    return "\n".join(disagreements(catalog))


def test_the_content_that_ships_agrees(catalog: Catalog) -> None:
    assert faults(catalog) == ""


def test_a_command_that_the_conversation_needs_is_missed(catalog: Catalog) -> None:
    left = {id: one for id, one in catalog.commands.items() if id != "help"}
    assert faults(replace(catalog, commands=left)) == (
        "commands.yaml: help is missing, and the conversation needs it - restore it"
    )


def test_an_exercise_that_serves_a_cause_of_another_name_is_named(catalog: Catalog) -> None:
    wrong = replace(catalog.exercises["cat_cow"], serves=("no_such_cause",))
    found = faults(replace(catalog, exercises={**catalog.exercises, "cat_cow": wrong}))
    assert "medicine/exercises.yaml: cat_cow: serves no_such_cause, which is not in medicine/causes.yaml" in found


def test_a_city_on_clocks_that_nobody_keeps_is_named(catalog: Catalog) -> None:
    id, city = next(iter(catalog.cities.items()))
    found = faults(replace(catalog, cities={**catalog.cities, id: replace(city, zone="Moon/Base")}))
    assert "Moon/Base is no zone of the tzdata package - correct the name" in found


def test_a_text_of_the_check_ins_that_is_gone_is_missed(catalog: Catalog) -> None:
    left = {id: one for id, one in catalog.followup.items() if id != "streak"}
    assert "en/followup.yaml: streak is missing" in faults(replace(catalog, followup=left))


def test_a_placeholder_that_nobody_fills_is_named(catalog: Catalog) -> None:
    words = replace(catalog.messages, done="Done, {name}")
    assert "en/messages.yaml: done: name in braces" in faults(replace(catalog, messages=words))


def test_a_fault_in_a_word_list_is_named_where_the_list_is(catalog: Catalog) -> None:
    wrong = {**catalog.screening.lists, "calf": ("calf", "{9-5} legs"), "people": ("{people}",)}
    found = faults(replace(catalog, screening=replace(catalog.screening, lists=wrong)))
    assert "signs/words.yaml: calf: no number is from 9 to 5: the lower bound stands first - see" in found
    assert "signs/words.yaml: people: the word list 'people' names itself - see" in found


def test_a_list_that_there_is_not_is_named_whichever_words_name_it(catalog: Catalog) -> None:
    alarms = replace(catalog.reading.alarms, days_off=("for {few_of} days",))
    found = faults(replace(catalog, reading=replace(catalog.reading, alarms=alarms)))
    assert found.startswith("en/words/alarms.yaml: no word list called 'few_of' - see")
