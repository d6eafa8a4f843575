"""What tells the angles of a topic apart is fitted from few examples of each."""

import numpy as np

from tools.corpus import Asked
from tools.fit_angles import fit, report

RANDOM = np.random.default_rng(1)
EVERY = [
    Asked(topic, angle, f"{topic} {angle} {number}")
    for topic in ("rolling", "massage")
    for angle in ("", "spine", "often")
    for number in range(8)
]
AT = {(topic, angle): RANDOM.normal(size=12) for topic in ("rolling", "massage") for angle in ("", "spine", "often")}
MIDDLES = {one.text: AT[one.topic, one.angle] + RANDOM.normal(size=12) / 4 for one in EVERY}


def test_each_question_is_nearest_to_its_own_angle_among_those_of_its_topic() -> None:
    known = fit(EVERY, MIDDLES)
    for one in EVERY:
        told = known.told(one.topic, MIDDLES[one.text])
        assert set(told) == {"", "spine", "often"}
        assert max(told, key=told.__getitem__) == one.angle


def test_questions_left_out_say_how_sure_the_shares_may_be_taken_to_be(capsys) -> None:
    assert report(EVERY, MIDDLES) > 0
    assert "first right 100.0%" in capsys.readouterr().out
