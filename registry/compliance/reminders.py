"""The deadlines of a body on a day: what is to be done, by when, and where it is done."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q
from django.utils import timezone

from registry.agreements.models import Agreement, Amendment
from registry.agreements.models.agreements import Renewal
from registry.categories.models import InformationCategory
from registry.compliance.finding import AGREEMENT, RECORD
from registry.distribution.models import DistributedItem
from registry.entries.models import (
    CollectionForAnother,
    Communication,
    HealthCommunication,
    NilStatement,
    OtherUse,
)
from registry.inventory.models import PersonalInformationFile
from registry.law import deadlines
from registry.law.days import FIRST_STAGE
from registry.law.french_dates import french_date
from registry.records.publishable import Disclosure
from registry.reports.models import ErrorReport

ENTRIES: tuple[Any, ...] = (Communication, CollectionForAnother, OtherUse, HealthCommunication)
REPORT = "report"
WITHHOLDABLE: tuple[Any, ...] = (
    PersonalInformationFile,
    InformationCategory,
    NilStatement,
    DistributedItem,
    *ENTRIES,
)
AT_THE_END = {
    Renewal.NONE: "Prolongez-le par un avenant, ou terminez ce qui repose sur lui.",
    Renewal.TACIT: "Il se renouvelle de lui-même, à moins que vous n’y mettiez fin avant.",
    Renewal.WRITTEN: "Il se renouvelle par écrit\u00a0: préparez l’avenant.",
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where it is done: the record of a register, an agreement, or a report of an error."""

    kind: str
    uid: str
    register: str = ""


@dataclass(frozen=True, slots=True)
class Reminder:
    """One thing to do by a day. `uid` is what it speaks of, `place` where it is done.

    `title` and `sentence` name records: they are read in the workspace and go nowhere else.
    """

    kind: str
    day: date
    title: str
    sentence: str
    place: Place
    uid: str
    is_late: bool

    @property
    def deadline(self) -> deadlines.Deadline:
        """What the law, or good practice, says of that kind of day."""
        return deadlines.BY_CODE[self.kind]


def _reminder(
    deadline: deadlines.Deadline, day: date, on: date, of: Any, sentence: str, place: Place
) -> Reminder:
    return Reminder(deadline.code, day, str(of), sentence, place, of.uid, day < on)


def _at_record(record: Any) -> Place:
    return Place(RECORD, record.uid, record.register.key)


def _wait(step: Agreement | Amendment, place: Place, on: date) -> Iterator[Reminder]:
    """The end of the thirty days of an agreement or of an amendment not yet in force."""
    received, effective = step.commission_received_on, step.effective_on
    # Before that day the Commission gave an opinion: nothing was waited for after its receipt.
    if received is None or received < FIRST_STAGE or (effective and effective <= on):
        return
    first = deadlines.takes_effect_on(received)
    since = f"Reçu par la Commission le {french_date(received)}\u00a0: "
    if first >= on:
        sentence = since + f"peut prendre effet le {french_date(first)}, pas avant."
    elif effective is None:
        sentence = since + "le délai est écoulé. Inscrivez le jour de l’entrée en vigueur."
    else:
        return
    yield _reminder(deadlines.COMMISSION, first, on, step, sentence, place)


def _end(writing: Agreement, uses: int, place: Place, on: date) -> Iterator[Reminder]:
    """The coming end of a writing, or its past end when entries still rest on it."""
    last = writing.last_day
    if last is None:
        return
    if last >= on:
        sentence = AT_THE_END[Renewal(writing.renewal)]
        yield _reminder(deadlines.AGREEMENT_END, last, on, writing, sentence, place)
    elif uses and writing.has_ended_on(on):
        is_one = uses == 1
        resting = "une inscription repose" if is_one else f"{uses} inscriptions reposent"
        sentence = (
            f"A pris fin le {french_date(last)}, et {resting} encore dessus."
            f" Terminez-{'la' if is_one else 'les'}, ou inscrivez l’avenant qui prolonge l’écrit."
        )
        yield _reminder(deadlines.AGREEMENT_ENDED, last, on, writing, sentence, place)


def _uses(body: Any, on: date) -> Counter[int]:
    """How many entries that go on rest on each writing."""
    goes_on = Q(ended_on__isnull=True) | Q(ended_on__gt=on)
    return Counter(
        writing
        for model in ENTRIES
        for writing in model.objects.of(body)
        .filter(goes_on, agreement__isnull=False)
        .values_list("agreement_id", flat=True)
    )


def _of_writings(body: Any, on: date) -> Iterator[Reminder]:
    uses = _uses(body, on)
    for writing in Agreement.objects.of(body).prefetch_related("amendments"):
        place = Place(AGREEMENT, writing.uid)
        yield from _end(writing, uses[writing.pk], place, on)
        if writing.has_ended_on(on):
            continue
        steps: list[Agreement | Amendment] = [writing, *writing.amendments.all()]
        for step in steps:
            yield from _wait(step, place, on)


def last_reading(file: PersonalInformationFile) -> date | None:
    """The day someone last vouched for the file.

    The day it was read again; until that is done once, the day it was last edited, since whoever
    wrote it had it before their eyes; failing both, the day it was opened.
    """
    if file.reviewed_on:
        return file.reviewed_on
    return timezone.localdate(file.edited_at) if file.edited_at else file.opened_on


def _of_files(body: Any, on: date) -> Iterator[Reminder]:
    """Each file that is kept, a year after it was last read."""
    for file in PersonalInformationFile.objects.of(body).open_on(on):
        read = last_reading(file)
        day = deadlines.review_due_on(read) if read else on
        if file.reviewed_on:
            sentence = f"Relu le {french_date(file.reviewed_on)}."
        elif read:
            sentence = f"Jamais relu depuis le {french_date(read)}."
        else:
            sentence = "Jamais relu."
        yield _reminder(deadlines.FILE_REVIEW, day, on, file, sentence, _at_record(file))


def _of_decisions(body: Any, on: date) -> Iterator[Reminder]:
    """Each decision to withhold that is to be looked at again."""
    for model in WITHHOLDABLE:
        rows = model.objects.of(body).exclude(disclosure=Disclosure.PUBLIC)
        for record in rows.filter(withheld_until__isnull=False):
            yield _reminder(
                deadlines.WITHHOLDING_REVIEW,
                record.withheld_until,
                on,
                record,
                f"{record.get_disclosure_display()}\u00a0: confirmez la décision, ou levez-la.",
                _at_record(record),
            )


def _of_reports(body: Any, on: date) -> Iterator[Reminder]:
    """Each report of an error that waits for its answer."""
    for report in ErrorReport.objects.of(body.slug).waiting():
        received = timezone.localdate(report.received_at)
        day = deadlines.report_due_on(received)
        sentence = f"Reçu le {french_date(received)}."
        place = Place(REPORT, report.tracking)
        yield Reminder(
            deadlines.ERROR_REPORT.code,
            day,
            str(report),
            sentence,
            place,
            report.tracking,
            day < on,
        )


def reminders(body: Any, on: date) -> list[Reminder]:
    """All the deadlines of the body, the earliest first; the number of queries does not grow."""
    found = [
        *_of_writings(body, on),
        *_of_files(body, on),
        *_of_decisions(body, on),
        *_of_reports(body, on),
    ]
    return sorted(found, key=lambda one: (one.day, one.kind, one.title, one.uid))


def is_pressing(kind: str, day: date, on: date) -> bool:
    """Whether it is late or near enough to speak of: 90 days for an end, 30 for the rest."""
    left = (day - on).days
    is_end = kind == deadlines.AGREEMENT_END.code
    return left <= (max if is_end else min)(deadlines.END_NOTICE_DAYS)
