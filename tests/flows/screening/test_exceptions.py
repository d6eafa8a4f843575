"""A no with an exception: what is left out of it is asked about or told, unless it is another ache."""

import pytest

from flows import Catalog
from flows.screening.screen import screen


@pytest.mark.parametrize(
    "text",
    """no chest pain except the final sprint|no chest ache apart from a minute or so near the top
I don't get chest pain, except at night|no pain in my chest besides a short spell|no chest pain bar the one uphill
no chest pain except when I press the rib
no weak legs except on the way back|no numb legs apart from the left one|no numbness except down both legs
no tingling, apart from in my feet|never passed out except once, today|no fainting with the exception of Tuesday
no trouble breathing, except lying down|no shortness of breath apart from just now|no breathing issues except in bed
no palpitations other than last night|no bladder problems besides one accident|no coughing up blood except this morning
chest ok besides a heaviness near the end|chest felt fine apart from a squeezing on the climb|no fever except last night
""".strip()
    .replace("\n", "|")
    .split("|"),
)
def test_what_is_left_out_of_a_no_to_a_sign_is_asked_about(text: str, catalog: Catalog) -> None:
    assert screen(text, catalog) is not None


@pytest.mark.parametrize(
    "text",
    """no chest pain apart from a sore knee|no chest pain, except my back aches|no weak legs, apart from tired calves
no chest pain besides the ache between my blades|no numbness apart from cold fingers|legs fine apart from a sore calf
no fainting or chest pain, apart from that just a stiff back|apart from that no chest pain|no problems but a stiff neck
chest is fine except my traps are tight|no fever except that the back is stiff
no chest pain other than muscle soreness from push ups|breathing was fine except on the hills|no numb legs besides
legs were good apart from the last km|no chest pain, no numbness, besides I am only 25|chest fine apart from the strap
""".strip()
    .replace("\n", "|")
    .split("|"),
)
def test_another_ache_left_out_of_a_no_alarms_nobody(text: str, catalog: Catalog) -> None:
    assert screen(text, catalog) is None
