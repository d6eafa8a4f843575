"""The content as a whole: it loads, its faults are named, and all that the source article says is in it."""

from pathlib import Path

import pytest

from flows import Catalog, CatalogError, load_catalog
from flows.catalog.checks.needed import NEEDED
from flows.catalog.entries import Phase
from flows.dialogue.events.commands import ACTIONS, COMMANDS
from flows.search.faq import Verdict, look_up
from flows.wording.asked import PROMPTS

SCREEN_LENGTH = 700
"""Characters of a warning-sign screen that a small phone shows with its buttons and without scrolling far."""


def spoil(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_everything_the_source_article_says_is_claimed(catalog: Catalog) -> None:
    entries = (*catalog.causes.values(), *catalog.exercises.values(), *catalog.faq.values())
    claimed = {claim for entry in entries for claim in entry.claims}
    assert {f"S{number}" for number in range(1, 23)} - claimed == set()


def test_every_medical_entry_names_its_source(catalog: Catalog) -> None:
    groups = (catalog.causes, catalog.exercises, catalog.faq, catalog.red_flags, catalog.lines)
    assert [entry.id for group in groups for entry in group.values() if not entry.source.strip()] == []


def test_all_faults_are_gathered_with_file_place_and_remedy(content: Path) -> None:
    spoil(content / "medicine/fields.yaml", "type: int_0_10", "type: number")
    spoil(content / "en/messages.yaml", "done: Done", "dun: Done")
    (content / "world/countries.yaml").unlink()
    with pytest.raises(CatalogError) as caught:
        load_catalog(content)
    faults = "\n".join(caught.value.faults)
    assert "medicine/fields.yaml: pain_now" in faults
    assert "en/messages.yaml" in faults
    assert "dun" in faults
    assert "world/countries.yaml: -: is missing - restore the file" in faults


@pytest.mark.many(3)
@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        ("medicine/fields.yaml", "flags: [rf_trauma]", "flags: [rf_tramua]", "rf_tramua"),
        ("medicine/fields.yaml", "has_any: [running_only]", "has_any: [runing]", "runing"),
        ("medicine/fields.yaml", "options: [legs_weak_numb, bladder_saddle,", "options: [legs_weak_numb,", "rf_now"),
        ("medicine/fields.yaml", "exclusive: [nothing_clear]", "exclusive: [nothing_claer]", "nothing_claer"),
        ("medicine/fields.yaml", "{field: pain_now, gte: 6}", "{field: pain_now}", "exactly one"),
        ("medicine/fields.yaml", "{field: age_band, in: [under_18]}", "{field: trend, in: [same]}", "stands before it"),
        ("en/messages.yaml", "**{numbers}**\n  {first_aid}", "**{number}**\n  {first_aid}", "numbers"),
        ("en/messages.yaml", "done: Done", 'done: "Done {"', "done"),
        ("en/prompts.yaml", "- id: alarm_today", "- id: alarm_later", "alarm_today"),
        ("en/commands.yaml", "- id: restart", "- id: again", "restart"),
        ("en/actions.yaml", "My plan", "My plan of exercises for today and tomorrow", "33"),
        ("en/commands.yaml", "- id: stretch", "- id: stretch\n  id: stretch", "stands twice"),
    ],
)
def test_a_slip_of_an_author_is_named(content: Path, file: str, old: str, new: str, fault: str) -> None:
    spoil(content / file, old, new)
    with pytest.raises(CatalogError, match=fault):
        load_catalog(content)


def test_a_phrasing_may_be_added_without_a_new_fit(content: Path) -> None:
    spoil(content / "en" / "faq" / "care.yaml", "- hot water bottle or ice pack", "- warm stones or a bag of snow")
    found = look_up("warm stones or a bag of snow", load_catalog(content))
    assert (found.hits[0].id, found.verdict) == ("heat_or_ice", Verdict.ANSWER)


def test_what_was_fitted_and_is_cut_short_is_named(content: Path) -> None:
    fit = content / "search" / "fit.json"
    fit.write_bytes(fit.read_bytes()[:-30])
    with pytest.raises(CatalogError, match=r"search/fit\.json: -: .*make fit-search"):
        load_catalog(content)


def test_what_the_code_needs_of_the_content_is_known() -> None:
    asked = {kind.__struct_config__.tag for kind in PROMPTS}
    alarms = {"alarm_tap", "alarm_text", "alarm_today", "look_same", "muscle_same"}
    put_by_others = {*alarms, "checkin_journey", "safe", "which_sign"}
    assert set(NEEDED["prompts"].split()) == (asked - {"alarm"}) | put_by_others
    assert set(NEEDED["commands"].split()) == set(COMMANDS)
    assert set(NEEDED["actions"].split()) == set(ACTIONS)


def test_the_common_path_takes_at_most_twelve_taps(catalog: Catalog) -> None:
    common = ("rf_now", "rf_history", "pain_now", "duration", "onset", "location", "feel", "worse_with")
    taps = {"rf_now": 2, "rf_history": 2, "worse_with": 2}
    asked = [
        field.id
        for field in catalog.fields.values()
        if not (field.show_if or field.asked or field.phase is Phase.PROFILE)
    ]
    asked = [id for id in asked if catalog.fields[id].phase in (Phase.RED_FLAGS, Phase.QUESTIONS)]
    assert asked == [*common, "run_context"]
    assert sum(taps.get(id, 1) for id in asked) <= 12


def test_warning_sign_screens_fit_a_small_phone_and_end_with_none(catalog: Catalog) -> None:
    for field in (catalog.fields["rf_now"], catalog.fields["rf_history"]):
        labels = {option.id: option.label for option in field.options}
        for screen in field.screens:
            shown = [labels[id] for id in screen.options]
            assert 4 <= len(shown) <= 6
            assert len(screen.question) + sum(map(len, shown)) <= SCREEN_LENGTH
        assert field.options[-1].id == field.on_every_screen[-1] == "none"


def test_each_long_label_has_its_key_word_in_bold(catalog: Catalog) -> None:
    for field in (catalog.fields["rf_now"], catalog.fields["rf_history"]):
        assert [o.id for o in field.options if o.id not in ("none", "unsure") and o.label.count("**") != 2] == []


def test_a_slip_in_the_file_of_a_sign_names_that_file(content: Path) -> None:
    spoil(content / "signs/rf_shingles/burning_skin.yaml", "hears:", "heres:")
    with pytest.raises(CatalogError, match=r"signs/rf_shingles/burning_skin\.yaml"):
        load_catalog(content)
