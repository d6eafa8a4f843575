"""What the code itself speaks of, and content must not lack. All else of the content may go and come."""

from collections.abc import Iterator

from flows.catalog.catalog import Catalog
from flows.values.model import Disposition

NEEDED: dict[str, str] = {
    "fields": "age_band guardian rf_now rf_history location duration body_notes",
    "prompts": "consent consent_again resume ended resume_check start_again still_so any_new new_since welcome_back "
    "as_before medicine reached confirm which which_sign chest_check arm_check alarm_tap alarm_text alarm_today "
    "look_same muscle_same safe delete checkin checkin_hour checkin_zone checkin_pick checkin_journey "
    "checkin_activity checkin_change checkin_away checkin_keep checkin_rose "
    "settings country guided",
    "actions": "plan causes result restart answers means in_doubt renew renew_all signs run seen seen_muscular "
    "seen_nerve seen_unclear seen_other seen_cold seen_fracture one_exercise setback relief "
    "report report_text visit checkin progress not_yet help start why back stop delete privacy next quiet short full "
    "settings country export stay guided",
    "commands": "start result stretch causes checkin progress report back restart country help about "
    "privacy export stop delete settings cancel language",
    "faq": "emergency_signs quick_relief painkillers return_to_running should_i_stop_running",
    "exercises": "belly_breathing cat_cow thoracic_rotation",
    "red_flags": "rf_abdomen rf_aorta rf_arm_nerve rf_bone_stress rf_cardiac rf_chest_infection rf_collapsed_lung "
    "rf_cord rf_deformity rf_effort_angina rf_fragility_fracture rf_heat_sodium rf_infection rf_inflammatory "
    "rf_lung_clot rf_malignancy rf_organ rf_persistent rf_pregnancy rf_rhabdo rf_self_harm rf_severe "
    "rf_shingles rf_stroke_headache rf_trauma rf_unscreened",
}
"""Ids that the code itself speaks of."""


def needed_faults(catalog: Catalog) -> Iterator[str]:
    """Of each that is missing a line with the remedy."""
    for file, ids in NEEDED.items():
        for id in set(ids.split()) - set(getattr(catalog, file)):
            yield f"{file}.yaml: {id} is missing, and the conversation needs it - restore it"
    for disposition in set(Disposition) - {Disposition.EMERGENCY}:
        if disposition not in catalog.dispositions:
            yield f"medicine/dispositions.yaml: {disposition.value} is missing - restore it"
