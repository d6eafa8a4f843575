"""The core of Thora: values in, values out. It knows no network, no clock, no environment and no chance."""

from flows.assessment.assessing import assess
from flows.catalog.catalog import Catalog
from flows.catalog.loading import CatalogError, load_catalog
from flows.conversation import take_turn
from flows.values.model import Session
from flows.wording.topics import answer, prepare

__all__ = ["Catalog", "CatalogError", "Session", "answer", "assess", "load_catalog", "prepare", "take_turn"]
