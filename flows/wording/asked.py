"""The open question as it is put now: the small question that stands, else the open field of the phase."""

from flows.assessment import agenda, alarms
from flows.catalog.catalog import Catalog
from flows.catalog.question import Question, field_question
from flows.values.model import Session
from flows.wording import checkin_cards


def open_question(session: Session, catalog: Catalog) -> Question | None:
    """The prompt that stands, else the open field of the phase, else None."""
    if session.prompt:
        return _prompt_question(session, catalog)
    field = agenda.open_field(session, catalog)
    return None if field is None else field_question(field, session.screen, catalog)


def _prompt_question(session: Session, catalog: Catalog) -> Question:
    prompt = catalog.prompts[session.prompt]
    if checkin_cards.is_checkin(prompt.id):
        asked, choices = checkin_cards.text(session, catalog), checkin_cards.options(session, catalog)
        return Question(id=prompt.id, text=asked, options=choices)
    options = tuple(option for option in prompt.options if option.id != "muscle" or alarms.may_be_muscle(session))
    if prompt.id == "which":
        signs = field_question(catalog.fields["rf_now"], session.screen, catalog).options
        closing = catalog.fields["rf_now"].on_every_screen
        options = (*(option for option in signs if option.id not in closing), *options)
    return Question(id=prompt.id, text=prompt.question, options=options)
