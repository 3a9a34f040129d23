"""The reports of errors: those that wait, one of them, and its answer."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from registry.bodies.models import PublicBody
from registry.bodies.permissions import Permission
from registry.editions.models import Placement
from registry.law.deadlines import report_due_on
from registry.law.registers import REGISTERS
from registry.publication import answering
from registry.publication.kinds import record_of, registers_of
from registry.publication.letters import is_given_up, was_told
from registry.publication.models import PublicNumber
from registry.reports import keeping
from registry.reports.models import ErrorReport
from registry.workspace.forms.reports import AnswerForm
from registry.workspace.views.access import body_for

PAGE = 50


def due_on(report: ErrorReport) -> date:
    """The day by which it is answered."""
    return report_due_on(timezone.localdate(report.received_at))


def list_reports(request: HttpRequest, slug: str) -> HttpResponse:
    """The reports, those that wait first."""
    body = body_for(request, slug, Permission.READ_REPORTS)
    rows = ErrorReport.objects.of(body.slug).select_related("answer").waiting_first()
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    today = timezone.localdate()
    context = {
        "page": page,
        "rows": [
            (one, REGISTERS.get(one.register), due_on(one), due_on(one) < today) for one in page
        ],
        "days": keeping.ANSWER_DAYS,
    }
    return render(request, "workspace/reports.html", context)


def read_report(request: HttpRequest, slug: str, tracking: str) -> HttpResponse:
    """A report with the entry it is about; a POST answers it."""
    is_sent = request.method == "POST"
    permission = Permission.ANSWER_REPORTS if is_sent else Permission.READ_REPORTS
    body = body_for(request, slug, permission)
    rows = ErrorReport.objects.of(body.slug).select_related("answer")
    report = get_object_or_404(rows, tracking=tracking)
    form = AnswerForm(request.POST or None)
    if is_sent and form.is_valid() and _is_answered(request, report, form):
        return redirect("report", slug=slug, tracking=tracking)
    context = {
        "report": report,
        "form": form,
        "answer": getattr(report, "answer", None),
        "due_on": due_on(report),
        "is_late": due_on(report) < timezone.localdate(),
        "was_told": was_told(report),
        "is_given_up": is_given_up(report),
        "address_days": keeping.ADDRESS_DAYS,
        "words_days": keeping.WORDS_DAYS,
        **_subject(body, report),
    }
    return render(request, "workspace/report.html", context, status=422 if form.errors else 200)


def _is_answered(request: HttpRequest, report: ErrorReport, form: AnswerForm) -> bool:
    """Answer; False when the form comes back with what the act refused."""
    try:
        answering.answer(
            report,
            kind=form.cleaned_data["kind"],
            is_public=form.is_public,
            text=form.cleaned_data["text"],
            by=request.user,
            now=timezone.now(),
        )
    except answering.QuotingError as refusal:
        form.add_error("text", str(refusal))
        return False
    except answering.AnsweredError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"Le signalement {report.tracking} a sa réponse.")
    return True


def _subject(body: PublicBody, report: ErrorReport) -> dict[str, Any]:
    """The entry as it was published, and the record behind it."""
    if report.register not in registers_of(body):
        return {}
    shown: dict[str, Any] = {"told_register": REGISTERS[report.register]}
    placement = (
        Placement.objects.filter(
            Q(edition__withdrawal__isnull=True),
            edition__body=body.slug,
            edition__register=report.register,
            edition__number=report.edition,
            number=report.number,
        )
        .select_related("stored")
        .first()
    )
    if placement:
        shown["told_title"] = placement.stored.fragment.title
        # The addresses of the public site are another process’s: they are known by their shape.
        shown["told_address"] = (
            f"/{body.slug}/{report.register}/editions/{report.edition}/{report.number}/"
        )
    known = PublicNumber.objects.filter(
        public_body=body, register=report.register, number=report.number
    ).first()
    record = record_of(body, report.register, known.uid) if known else None
    if record:
        shown["record_address"] = reverse("record", args=[body.slug, report.register, record.uid])
        shown["edit_address"] = reverse(
            "edit_record", args=[body.slug, report.register, record.uid]
        )
    return shown
