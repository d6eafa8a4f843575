"""Figures weighed: who ranks first, what passes a gate, and what a fit depends on."""

import numpy as np
import pytest

from flows import Catalog
from flows.catalog.weighing import About, Gate, Weighing, evidence, phrasings, shares


def test_a_gate_opens_at_its_least_and_not_below() -> None:
    gate = Gate(weights=(1.0, -1.0), bias=0.5, least=1.0)
    assert gate.passes(np.array([0.5, 0.0], np.float32))
    assert not gate.passes(np.array([0.5, 0.25], np.float32))


def test_a_ranking_weighs_the_parts_and_leaves_the_foreign_texts_out() -> None:
    shut = Gate(weights=(), bias=0.0, least=0.0)
    weighing = Weighing(parts={"words": 2.0, "letters": 1.0}, fits=shut, sure=shut)
    ranked = weighing.rank(np.array([[1, 0, 9], [0, 1, 9]], np.float32))
    assert ranked.tolist() == [2.0, 1.0]


def test_shares_add_up_to_one_and_keep_the_order() -> None:
    found = shares(np.array([1000.0, 999.0, 0.0], np.float32))
    assert found.sum() == pytest.approx(1)
    assert found[0] > found[1] > found[2]


def test_each_gate_weighs_as_many_figures_as_there_are(catalog: Catalog) -> None:
    about = About(known=1.0, upper_back=True, elsewhere=False, words=3)
    for weighing in (catalog.search.read, catalog.search.words):
        parts = tuple(weighing.parts)
        scores = np.zeros((len(parts), 4), np.float32)
        figures = evidence(scores, weighing.rank(scores), parts, about)
        assert len(figures) == len(weighing.fits.weights) == len(weighing.sure.weights)


def test_foreign_texts_stand_last_and_without_a_topic(catalog: Catalog) -> None:
    topics = [topic for topic, _ in phrasings(catalog.faq, catalog.foreign)]
    assert topics.index("") == len(topics) - len(catalog.foreign.texts)
