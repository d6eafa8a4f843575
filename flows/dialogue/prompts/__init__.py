"""The small questions, one family a file: what each accepts, how it is put, what an answer does.

Their words stand in content/en/prompts.yaml, those of the check-ins in content/en/followup.yaml. A new one is a frame
in flows/values/frames.py, a row in the machine's table, a file here, and a row below.
"""

from flows.catalog.catalog import Catalog
from flows.dialogue import moves
from flows.dialogue.prompts import (
    alarm,
    consent,
    country,
    deleting,
    guided,
    medicine,
    preferences,
    renewing,
    resuming,
    safety,
)
from flows.dialogue.prompts.checkin import activity, day, hour, keep, pause, pick, place, reached, rose, settings
from flows.values import frames
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording.asked import PROMPTS

PROMPTS.update(
    {
        frames.Consent: consent.CONSENT,
        frames.ConsentAgain: consent.CONSENT_AGAIN,
        frames.Resume: resuming.RESUME,
        frames.Ended: resuming.ENDED,
        frames.WelcomeBack: resuming.WELCOME_BACK,
        frames.ResumeCheck: renewing.RESUME_CHECK,
        frames.StartAgain: renewing.START_AGAIN,
        frames.StillSo: renewing.STILL_SO,
        frames.AnyNew: renewing.ANY_NEW,
        frames.NewSince: renewing.NEW_SINCE,
        frames.AsBefore: resuming.AS_BEFORE,
        frames.Medicine: medicine.MEDICINE,
        frames.Delete: deleting.DELETE,
        frames.Preferences: preferences.PREFERENCES,
        frames.SetCountry: country.SET_COUNTRY,
        frames.Doubt: safety.DOUBT,
        frames.Which: safety.WHICH,
        frames.ChestCheck: safety.CHEST_CHECK,
        frames.ArmCheck: safety.ARM_CHECK,
        frames.AlarmCard: alarm.ALARM,
        frames.Reached: reached.REACHED,
        frames.CheckIn: day.CHECKIN,
        frames.Rose: rose.ROSE,
        frames.SetHour: hour.SET_HOUR,
        frames.SetZone: place.SET_ZONE,
        frames.PickOne: pick.PICK_ONE,
        frames.Activity: activity.ACTIVITY,
        frames.Settings: settings.SETTINGS,
        frames.Away: pause.AWAY,
        frames.Keep: keep.KEEP,
        frames.Guided: guided.GUIDED,
    }
)


def answer(session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """The turn that an answer to the open small question leads to; the open question again when there is none."""
    frame = session.prompt
    return PROMPTS[type(frame)].answered(frame, session, option, at, catalog) if frame else moves.ask(session, catalog)
