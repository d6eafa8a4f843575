"""The recipes of docs/authoring.md, followed by the text alone: each example is put in place, and does what it says."""

import re
import shutil
from functools import partial
from pathlib import Path

import pytest
import yaml

from bot.service import Service
from bot.storage.store import Store
from flows import Catalog, Said, Session, answer, assess, load_catalog, read_record, take_turn
from flows.assessment.agenda import is_asked
from flows.screening.trial import faults_of
from flows.values.replies import Kind
from tests.test_vignettes import RANKED, assessed

HOUSE = Path(__file__).parents[1]
PAGE = (HOUSE / "docs" / "authoring.md").read_text("utf-8")
BLOCKS = re.findall(r"```yaml\n# (?:added to|a new file, (\S+) in) (flows/content/\S+)\n(.*?)```", PAGE, re.DOTALL)
SOUND = {"rf_now": ["none"], "rf_history": ["none"], "pain_now": 3}


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """The content with every example of the page in it."""
    house = tmp_path_factory.mktemp("house")
    shutil.copytree(HOUSE / "flows" / "content", house / "flows" / "content")
    for new, place, text in BLOCKS:
        file = house / place / new
        assert file.exists() == (not new), place
        before = f"{file.read_text('utf-8').rstrip()}\n\n" if file.exists() else ""
        file.write_text(before + text, "utf-8")
    _serve(house / "flows" / "content" / "medicine")
    return load_catalog(house / "flows" / "content")


def _serve(medicine: Path) -> None:
    """Each exercise that the new contributor names serves it."""
    cause = yaml.safe_load((medicine / "causes.yaml").read_text("utf-8"))[-1]
    file = medicine / "exercises.yaml"
    text = file.read_text("utf-8")
    for exercise in cause["exercises"]:
        text = re.sub(rf"(- id: {exercise}\n.*?serves: \[)", rf"\g<1>{cause['id']}, ", text, count=1, flags=re.DOTALL)
    file.write_text(text, "utf-8")


def test_every_kind_of_content_has_its_example() -> None:
    assert [place.split("/")[2] for _, place, _ in BLOCKS] == ["en", *["medicine"] * 3, "signs", "world"]


def test_the_topic_is_found_by_words_that_are_none_of_its_phrasings(followed: Catalog) -> None:
    text = "is a heavy watch on my wrist bad for the upper back"
    assert text not in followed.faq["heavy_watch"].phrasings
    assert answer(text, followed).topics[0].id == "heavy_watch"
    assert answer("Watch?", followed).topics[0].id == "heavy_watch"
    assert answer("on which arm should i wear a heavy watch", followed).reply.startswith("Change the wrist")
    for topic in ("shoes", "sports_bra"):
        if topic in followed.faq:
            assert answer(followed.faq[topic].question, followed).topics[0].id == topic


def test_the_contributor_comes_first_where_its_signs_are_told(followed: Catalog) -> None:
    told = {**SOUND, "onset": "crept_in", "side": "left", "worse_with": ["arm_use"]}
    causes = assess(read_record(told, followed), followed).causes
    assert causes[0].id == "one_sided_load"
    not_told = assess(read_record({**told, "side": "both_or_switches"}, followed), followed).causes
    assert "one_sided_load" not in [cause.id for cause in not_told]


def test_the_contributor_overtakes_no_other_in_that_ones_stories(followed: Catalog) -> None:
    first = {one.id: assessed(one, followed).causes[0].id for one in RANKED}
    assert [one.id for one in RANKED if first[one.id] not in one.expected_causes_ranked.top1] == []


def test_the_contributor_tells_an_answer_back_in_the_words_of_the_others(followed: Catalog) -> None:
    *others, ours = followed.causes.values()
    said = {(one.field, one.value): one.because for cause in others for one in cause.evidence if one.points > 0}
    told = {(one.field, one.value): one.because for one in ours.evidence if one.points > 0}
    assert {about: words for about, words in told.items() if words != said.get(about, words)} == {}


def test_the_question_belongs_to_the_record(followed: Catalog) -> None:
    field = followed.fields["new_pillow"]
    assert read_record({**SOUND, "onset": "at_rest", "new_pillow": "other_bed"}, followed)
    assert not is_asked(field, {"onset": "sudden"}, followed)


def test_the_sign_hears_what_it_says_and_lets_pass_the_rest(followed: Catalog) -> None:
    (sign,) = [one for one in followed.screening.signs if one.place.endswith("shock_from_device.yaml")]
    assert list(faults_of(sign, followed)) == []


def test_the_language_is_answered_in_itself_and_its_gravest_words_are_heard(followed: Catalog) -> None:
    told = take_turn(Session(), Said(at=1, text="mijn rug doet pijn sinds gisteren, wat kan ik doen"), followed)
    assert any("alleen Engels" in reply.text for reply in told.replies)
    alarm = take_turn(Session(), Said(at=1, text="ik heb pijn op de borst"), followed)
    assert [reply.kind for reply in alarm.replies] == [Kind.ALARM]
    assert "bel nu" in alarm.replies[0].text


async def test_the_channel_of_the_page_holds_a_conversation(catalog: Catalog, store: Store) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    room: dict[str, object] = {}
    exec(compile(code, "docs/authoring.md", "exec"), room)
    sender = room["ListSender"]()  # type: ignore[operator]
    service: Service[None] = Service(store, partial(take_turn, catalog=catalog), room["render"], lambda: 1)  # type: ignore[arg-type]
    for number, text in ((1, "my back is sore since a run"), (1, "my back is sore since a run"), (2, "i agree")):
        await room["hear"](service, sender, "ada", text, number)  # type: ignore[operator]
    assert len([said for said in sender.said if "[I agree]" in said]) == 1, "what comes again counts once"
    assert "[18-34]" in sender.said[-1]
