"""What the law finds missing or wrong in a record, on a day."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from django.utils import timezone

from registry.compliance.assessing import assessed
from registry.compliance.commission import stepped
from registry.compliance.decisions import excluded, undecided
from registry.compliance.distributing import given
from registry.compliance.finding import Finding
from registry.compliance.nothing import belied
from registry.compliance.provisions import unfit
from registry.compliance.regimes import out_of_regime
from registry.compliance.showing import not_shown, unreadable
from registry.compliance.writings import unwritten
from registry.entries.models import Entry
from registry.law.rules import Degree
from registry.records.publishable import PublishableRecord

Check = Callable[[Any, date], Iterator[Finding]]

OF_EVERY_RECORD: tuple[Check, ...] = (
    not_shown,
    unreadable,
    excluded,
    undecided,
    belied,
    given,
)
OF_ENTRIES: tuple[Check, ...] = (
    *OF_EVERY_RECORD,
    unfit,
    out_of_regime,
    unwritten,
    assessed,
    stepped,
)
ORDER = {degree: place for place, degree in enumerate(Degree)}


def findings(record: PublishableRecord, on: date | None = None) -> list[Finding]:
    """What is missing or wrong on that day (today when none is given), the gravest first."""
    day = on or timezone.localdate()
    checks = OF_ENTRIES if isinstance(record, Entry) else OF_EVERY_RECORD
    told: dict[tuple[str, ...], Finding] = {}
    for check in checks:
        for one in check(record, day):
            # Two provisions may ask for the same thing: it is told once.
            told.setdefault((one.rule, one.key, one.uid, one.sentence), one)
    return sorted(told.values(), key=lambda one: ORDER[one.degree])


def blocking(record: PublishableRecord, on: date | None = None) -> list[Finding]:
    """The findings that forbid approval."""
    return [one for one in findings(record, on) if one.blocks]
