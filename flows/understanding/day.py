"""A sentence about the day read as answers of the open check-in."""

from flows.catalog.catalog import Catalog
from flows.catalog.entries import FieldType
from flows.text.utterance import Utterance
from flows.understanding import day_answers, settings
from flows.understanding.corrected import is_correction
from flows.understanding.meant import Day, DayAnswers, Meant
from flows.understanding.scene import CheckInScene, Scene
from flows.understanding.visits import has_word, is_arranged, is_told_again, said_of_it


def answers(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """What is said of the day, and not answered yet; a plain correction may change an answer."""
    card = scene.checkin
    if card is None or scene.small != "checkin":
        return None
    is_score = _is_number_beside(utterance, card, catalog)
    open_field = "pain_now" if is_score else card.open_field
    told = day_answers.told(utterance, card.fields, catalog, open_field=open_field, plan=card.plan)
    told |= _visit(utterance, card, scene, catalog)
    if not is_score and not is_correction(utterance, catalog):
        told = {id: value for id, value in told.items() if id not in card.answered}
    if not told:
        return None
    pause = settings.pause(utterance, scene, catalog)
    return Day(answers=told, until=pause.until if pause is not None and pause.until.choices else None)


def beside(utterance: Utterance, scene: Scene, catalog: Catalog) -> DayAnswers:
    """What a text that is something else as well answers of the open check-in."""
    meant = answers(utterance, scene, catalog)
    return meant.answers if isinstance(meant, Day) else {}


def _visit(utterance: Utterance, card: CheckInScene, scene: Scene, catalog: Catalog) -> DayAnswers:
    """A visit that is told of, whether or not the day asks for one, and what was said there where that is plain.

    One that was told before is no news; one to come is arranged.
    """
    is_seen = has_word(utterance, catalog, awaits_tests=scene.awaits_tests)
    if is_seen and is_told_again(utterance, "" if scene.awaits_tests else scene.known_visit, catalog):
        return {}
    if not is_seen and not scene.is_serious and is_arranged(utterance, catalog):
        return {"booked": "have_date"}
    if not is_seen and card.open_field != "seen":
        return {}
    said = said_of_it(utterance, catalog)
    visit: DayAnswers = {"booked": "was_seen"} if is_seen else {}
    return {**visit, **({"seen": said} if said else {})}


def _is_number_beside(utterance: Utterance, card: CheckInScene, catalog: Catalog) -> bool:
    """Is the text a mere number where none is asked for? Then it is the pain now, told anew."""
    is_asked = catalog.checkin_fields[card.open_field].type is FieldType.INT_0_10
    return not is_asked and bool(utterance.words) and all(word.isdigit() for word in utterance.words)
