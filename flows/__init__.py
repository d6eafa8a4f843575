"""The core of Thora: values in, values out. It knows no network, no clock, no environment and no chance.

This is its front door: the shell imports from here alone.
"""

from flows.assessment.assessing import assess
from flows.catalog.catalog import Catalog
from flows.catalog.loading import CatalogError, load_catalog
from flows.catalog.record import RecordError, read_record
from flows.conversation import take_turn
from flows.dialogue.machine import diagram
from flows.screening.trial import trial_faults
from flows.understanding.explain import Understood, explain
from flows.values.events import Chose, Commanded, Due, Event, Left, Overheard, Said, Unreadable
from flows.values.model import Session, State
from flows.values.page import CourseChart, CourseDay, Page, Row, Section
from flows.values.read import Mark, Read
from flows.values.replies import (
    Animation,
    ChartDay,
    ChartLabels,
    Document,
    Kind,
    Moment,
    Option,
    Picture,
    ProgressChart,
    Reply,
    Shows,
    ToCall,
    Turn,
    shown_in_words,
    spelled_out,
)
from flows.values.stored import NewerSession, read_session, write_session
from flows.wording.one_text import answer, prepare
from flows.wording.report.page import report

__all__ = [
    "Animation",
    "Catalog",
    "CatalogError",
    "ChartDay",
    "ChartLabels",
    "Chose",
    "Commanded",
    "CourseChart",
    "CourseDay",
    "Document",
    "Due",
    "Event",
    "Kind",
    "Left",
    "Mark",
    "Moment",
    "NewerSession",
    "Option",
    "Overheard",
    "Page",
    "Picture",
    "ProgressChart",
    "Read",
    "RecordError",
    "Reply",
    "Row",
    "Said",
    "Section",
    "Session",
    "Shows",
    "State",
    "ToCall",
    "Turn",
    "Understood",
    "Unreadable",
    "answer",
    "assess",
    "diagram",
    "explain",
    "load_catalog",
    "prepare",
    "read_record",
    "read_session",
    "report",
    "shown_in_words",
    "spelled_out",
    "take_turn",
    "trial_faults",
    "write_session",
]
