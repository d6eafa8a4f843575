"""What a text answers to a question about a warning sign: the one reader of all that may be a yes or a no to it."""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.text.utterance import Utterance
from flows.understanding.alarm.answered import GOING, HELPED, IN_CARE, MUSCLE, said_to_message
from flows.understanding.alarm.asked_sign import denies_it, is_milder, is_stronger, may_be_yes, names_it
from flows.understanding.alarm.behind_no import LONGEST, Behind, denies_something, read_behind, was_there
from flows.understanding.alarm.narrowed import narrowed
from flows.understanding.alarm.slips import is_slip
from flows.understanding.alarm.to_alarm import GONE
from flows.understanding.alarm.told_well import is_told_well, is_well_but_for
from flows.understanding.checkins import day
from flows.understanding.context.asking import is_question
from flows.understanding.context.clauses import clauses_in
from flows.understanding.context.told_so import has, tells
from flows.understanding.context.whole import is_all, is_one
from flows.understanding.facts.news import news
from flows.understanding.facts.other_words import says_none
from flows.understanding.facts.risks import boxes_asked, risks
from flows.understanding.facts.story import Story
from flows.understanding.meant import Answer, Day, DayAnswers, Meant, Partly, Pressed, Telling
from flows.understanding.options.wordings import ticks_where
from flows.understanding.options.yes_no import bare_noes, begins_with
from flows.understanding.scene import DOUBT, IN_DOUBT, Scene
from flows.understanding.scores.score import read_score
from flows.understanding.scores.score_places import speaks_of_ache
from flows.understanding.signs.severe import SEVERE, says_low
from flows.understanding.wishes.wishes import MEANS


def safety(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """An answer to a question about a warning sign: a clear no, or that it was a slip; else whatever may be a yes."""
    question = scene.question
    if question is None or scene.small not in IN_DOUBT:
        return None
    plainly = _beside_a_plain_no(utterance, scene, catalog)
    if plainly is not None:
        return Answer(question=question.id, value=(IN_DOUBT[scene.small],), story=plainly)
    is_led = _is_led_by_no(utterance, scene, question, catalog)
    behind = _behind(utterance, scene, question, catalog, is_led=is_led)
    left_open = _told_well(utterance, scene, question, catalog)
    left_open = left_open or (_left_open(utterance, scene, question, catalog, behind) if is_led else None)
    if left_open is None and _tells_its_box(utterance, scene, catalog):
        left_open = Answer(question=question.id, value=("unsure",), story=news(utterance, scene, catalog))
    left_open = left_open or _another(utterance, scene, question, catalog)
    left_open = left_open or _there_in_part(utterance, scene, catalog, behind)
    if left_open is not None:
        return left_open
    known = catalog.reading.answers
    if scene.small == DOUBT and is_all(known.no_more, utterance, known.done_beside, catalog):
        return Telling(story=Story())  # "nothing else" says no to none of it
    if is_led or _says_no(utterance, scene, question, catalog):
        return Answer(question=question.id, value=(IN_DOUBT[scene.small],), story=news(utterance, scene, catalog))
    if scene.small == DOUBT and scene.doubt.can_be_slip and not is_question(utterance, catalog):
        told = said_to_message(utterance, catalog)  # whoever called for help says more than a yes
        if told in (MUSCLE, IN_CARE, HELPED, GOING):
            return Answer(question=question.id, value=(told,))
    if not may_be_yes(utterance, question, catalog):
        return None
    return _yes(utterance, scene, question, catalog)


def _yes(utterance: Utterance, scene: Scene, question: Question, catalog: Catalog) -> Meant:
    """What may be a yes to the sign; beside what is told of the day or of exercises it may be none."""
    is_for_it = scene.doubt.was_asked_again or names_it(utterance, question, catalog)
    of_the_day = {} if is_for_it else day.beneath(utterance, scene, catalog)
    is_other = bool(of_the_day) or (not is_for_it and _is_of_exercises(utterance, question, catalog))
    return Day(answers=of_the_day, is_yes=True) if is_other else Answer(question=question.id, value=("unsure",))


def _is_of_exercises(utterance: Utterance, question: Question, catalog: Catalog) -> bool:
    """Does a yes go on with exercises that were done, and with no word of the sign: "yes I did all of them, twice"?"""
    is_said = tells(catalog.reading.alarms.did_exercises, utterance, catalog)
    return is_said and not names_it(utterance, question, catalog)


def _says_no(utterance: Utterance, scene: Scene, question: Question, catalog: Catalog) -> bool:
    """Is it denied, or called a slip? That it is not ok is none of that."""
    if has(catalog.reading.alarms.not_well, utterance, catalog):
        return False
    is_denied = scene.doubt.is_of_today and denies_it(utterance, question, catalog)
    is_none = says_none(utterance, catalog) or is_denied
    return is_none or (scene.doubt.can_be_slip and is_slip(utterance, catalog))


def _told_well(utterance: Utterance, scene: Scene, question: Question, catalog: Catalog) -> Meant | None:
    """What is asked about is well, or less, as the text says of it; one that only thinks so is asked once more."""
    if scene.small != DOUBT:
        return None
    if is_told_well(utterance, scene, question, catalog) or _is_less(utterance, scene, catalog):
        return Answer(question=question.id, value=(IN_DOUBT[scene.small],), story=news(utterance, scene, catalog))
    is_left = scene.doubt.was_asked_again
    if is_well_but_for(utterance, question, catalog) and scene.doubt.can_be_slip and not is_left:
        return Partly(story=news(utterance, scene, catalog))
    if not is_told_well(utterance, scene, question, catalog, surely=False):
        return None
    return Answer(question=question.id, value=("unsure",)) if is_left else Day(answers={}, is_yes=True)


def _is_less(utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is very strong pain asked about, and told as less: by its score, or as mild, with no "but" to it?"""
    words, is_asked = catalog.reading.alarms, set(scene.doubt.flags) == {SEVERE} and not is_question(utterance, catalog)
    if not is_asked or has(words.kept_from, utterance, catalog):
        return False
    but = (*words.perhaps, *words.not_wholly_well, *words.turns_to_more)
    is_mild = tells(words.told_mild, utterance, catalog) and not has(but, utterance, catalog)
    return says_low(utterance, catalog) or is_mild


def _left_open(
    utterance: Utterance, scene: Scene, question: Question, catalog: Catalog, behind: Behind | None
) -> Meant | None:
    """What begins with a no and is none to the sign: of another thing, of the day, or with a "maybe" behind it."""
    if behind is not None and behind.is_other:
        return Telling(story=Story())
    of_the_day = _of_the_day(utterance, scene, catalog)
    if of_the_day is not None:
        return Day(answers=of_the_day) if of_the_day else Telling(story=Story())
    if not _is_hedged(utterance, catalog):
        return None
    is_left = (
        scene.doubt.was_asked_again or scene.small != DOUBT
    )  # asked once more, plainly; then it counts as not sure
    return Answer(question=question.id, value=("unsure",)) if is_left else Day(answers={}, is_yes=True)


def _another(utterance: Utterance, scene: Scene, question: Question, catalog: Catalog) -> Meant | None:
    """The sign that the answer makes of the part that is asked about, unless it may be a yes to that."""
    if scene.small != DOUBT or not scene.doubt.can_be_slip or is_question(utterance, catalog):
        return None
    found = narrowed(utterance, scene.doubt.parts, catalog)
    if found is None or may_be_yes(utterance, question, catalog):
        return None
    return Partly(parts=(found.flag,), is_sure=found.is_told, of=found.of, story=news(utterance, scene, catalog))


def _there_in_part(utterance: Utterance, scene: Scene, catalog: Catalog, behind: Behind | None) -> Meant | None:
    """A part of the sign is there, it was there, or it is made small."""
    told = news(utterance, scene, catalog)
    if behind is not None and behind.parts:
        return Partly(parts=behind.parts, is_sure=behind.is_sure or scene.doubt.was_asked_again, story=told)
    is_over = _is_over(utterance, catalog) or (_was(utterance, scene, catalog) if behind is None else behind.was_there)
    if scene.small == DOUBT and scene.doubt.can_be_slip and is_over:
        gone = Answer(question=DOUBT, value=(GONE,), story=told)
        return gone if scene.doubt.may_have_passed else Pressed(action=MEANS)
    if behind is None and _is_only_a_part(utterance, scene, catalog):
        return Answer(question=DOUBT, value=("unsure",)) if scene.doubt.was_asked_again else Partly(story=told)
    if behind is not None and behind.is_at_times and scene.doubt.was_asked_again:
        return Answer(question=DOUBT, value=("unsure",), story=told)
    is_open = behind is not None and (behind.is_open or behind.is_at_times)
    return Partly(story=told) if is_open and not scene.doubt.was_asked_again else None


def _is_only_a_part(utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Does a short text without a no say that it is there in part, or at times: "just the left one"?"""
    is_answer = scene.small == DOUBT and scene.doubt.can_be_slip and len(utterance.words) <= LONGEST
    words = catalog.reading.alarms.only_a_part
    return is_answer and not is_question(utterance, catalog) and has(words, utterance, catalog)


def _was(utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Does a text without a no say that it was there, and is nothing of it told of the day?"""
    return was_there(utterance, catalog) and not day.told_beneath(utterance, scene, catalog)


def _behind(utterance: Utterance, scene: Scene, question: Question, catalog: Catalog, *, is_led: bool) -> Behind | None:
    """What stands beside a no to a sign of the body; None where there is no such no."""
    if scene.small != DOUBT or not scene.doubt.can_be_slip or is_question(utterance, catalog):
        return None
    if not is_led and (len(utterance.words) > LONGEST or not denies_something(utterance)):
        return None
    return read_behind(utterance, scene, question, catalog)


def _tells_its_box(utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Does the text tell of the very thing that is asked about: "I have told you, I have osteopenia"?"""
    if is_question(utterance, catalog):
        return False
    if _is_of_pain(scene, catalog):
        return is_stronger(utterance, catalog)
    told = risks(utterance, catalog, of_another=scene.of_another, is_asked=True)
    return any(
        set(ids) & set(told.get(id, ())) for flag in scene.doubt.flags for id, ids in boxes_asked(flag, catalog).items()
    )


def _is_of_pain(scene: Scene, catalog: Catalog) -> bool:
    """Is it asked how the pain is, for the box is known?"""
    signs = catalog.screening.signs
    return any(sign.only_a_risk and sign.asked and sign.id in scene.doubt.parts for sign in signs)


def _beside_a_plain_no(utterance: Utterance, scene: Scene, catalog: Catalog) -> Story | None:
    """What is told beside a no that needs no other look: it comes and goes, is milder, or the text ends in a no."""
    if _comes_and_goes(utterance, scene, catalog) or is_milder(utterance, scene.doubt.parts, catalog):
        return news(utterance, scene, catalog)
    return _without_asked(utterance, scene, catalog) if _concludes_no(utterance, scene, catalog) else None


def _concludes_no(utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Does the text end in a clause that draws the no from what is told: "it is only a low density. So no"?"""
    last = list(clauses_in(utterance, catalog))[-1:]
    is_drawn = any(is_one(catalog.reading.alarms.concludes_no, one.words, catalog) for one in last)
    return is_drawn and scene.doubt.can_be_slip and not utterance.has_question_mark


def _without_asked(utterance: Utterance, scene: Scene, catalog: Catalog) -> Story:
    """What is told besides, without the boxes of the sign that is denied: their list is put in full."""
    told = news(utterance, scene, catalog)
    asked = {(id, one) for flag in scene.doubt.flags for id, ids in boxes_asked(flag, catalog).items() for one in ids}
    return replace(told, risks=ticks_where(lambda id, one: (id, one) not in asked, told.risks))


def _is_hedged(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a no go on with a word that leaves it open: "no, maybe a bit"?"""
    words = catalog.reading.alarms
    return has(words.perhaps, utterance, catalog) and not has(words.sure_no, utterance, catalog)


def _is_over(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the whole text say that what is asked about was there and has gone?"""
    words = catalog.reading.alarms
    return is_all(words.passed, utterance, words.passed_beside, catalog) and tells(words.passed, utterance, catalog)


def _comes_and_goes(utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is all that is said that it does not stay, where just that is asked? What is to be done then follows a no."""
    asks_if_it_stays = bool(scene.doubt.flags) and all(catalog.red_flags[flag].denied for flag in scene.doubt.flags)
    words = catalog.reading.alarms
    is_said = is_all(words.comes_and_goes, utterance, words.passed_beside, catalog)
    return asks_if_it_stays and is_said and tells(words.comes_and_goes, utterance, catalog)


def _is_led_by_no(utterance: Utterance, scene: Scene, question: Question, catalog: Catalog) -> bool:
    """Does it begin with a no? A soft one ("not really, ...") is none to thoughts of suicide, nor beside a "maybe"."""
    if any(sentence.has("unknown") for sentence in utterance.sentences):  # "no idea if he shivers"
        return False
    if utterance.words[:1] in bare_noes(catalog):
        return True
    is_soft = begins_with(bare_noes(catalog), utterance, catalog)
    return is_soft and scene.doubt.can_be_slip and not may_be_yes(utterance, question, catalog)


def _of_the_day(utterance: Utterance, scene: Scene, catalog: Catalog) -> DayAnswers | None:
    """What of the day the no at its beginning tells: "no run", and not "no, no run"; None where it is no such no.

    "No pain" is none to thoughts of suicide.
    """
    first, told = utterance.sentences[0], day.told_beneath(utterance, scene, catalog)
    end = min((place for place in first.breaks if place), default=len(first.told))
    things = {word for words in catalog.reading.day.things.values() for one in words for word in one.split("|")}
    if not scene.doubt.can_be_slip and _denies_ache(utterance, catalog):
        told = {**told, "pain_now": 0}
    is_painless = not scene.doubt.can_be_slip and told.get("pain_now") == 0
    return told if end > 1 and (things.intersection(first.told[1:2]) or is_painless) else None


def _denies_ache(utterance: Utterance, catalog: Catalog) -> bool:
    """Is it the ache that is denied: "no pain today", "no ache at all"?"""
    return speaks_of_ache(utterance.text, catalog) and read_score(utterance.text, catalog).values == (0,)
