"""Letters as readers write them."""

from datetime import timedelta

from registry.reports.models import AnswerKind, ErrorReport, ReportAnswer
from registry.reports.tracking import new_tracking
from tests.conftest import NOW

WORDS = "Le destinataire nommé dans cette inscription n’existe plus depuis deux ans."
ADDRESS = "lectrice@exemple.invalid"


def make_report(body="regie", **values):
    """A report of an error, received three days ago."""
    given = {
        "tracking": new_tracking(),
        "register": "registre",
        "number": 1,
        "edition": 1,
        "text": WORDS,
        "email": ADDRESS,
        "received_at": NOW - timedelta(days=3),
    } | values
    report = ErrorReport(body=body, **given)
    report.save(force_insert=True)
    return report


def make_answer(report, **values):
    """An answer that everyone reads, given now."""
    given = {
        "kind": AnswerKind.CORRECTED,
        "is_public": True,
        "text": "Le nom est mis à jour.",
        "answered_at": NOW,
        "actor_name": "Une agente",
    } | values
    answer = ReportAnswer(report=report, **given)
    answer.save(force_insert=True)
    return answer
