"""The core of Thora: values in, values out. It knows no network, no clock, no environment and no chance."""

from flows.assessing import assess
from flows.catalog import Catalog
from flows.conversation import take_turn
from flows.loading import CatalogError, load_catalog
from flows.model import Session
from flows.questions import answer, prepare

__all__ = ["Catalog", "CatalogError", "Session", "answer", "assess", "load_catalog", "prepare", "take_turn"]
