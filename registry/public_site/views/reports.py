"""« Signaler une erreur »: the one form of the public site, and its receipt."""

from datetime import timedelta
from typing import Any

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext

from registry.law.registers import Register
from registry.public_site.reading import refusal
from registry.public_site.report_form import ReportForm
from registry.public_site.shelf import Shelf, shelf_of
from registry.public_site.subjects import Subject, subject_of
from registry.public_site.trails import ending, to_body, to_register
from registry.reports import keeping
from registry.reports.actions import NotKeptError, receive
from registry.reports.ceiling import Ceiling
from registry.reports.models import ErrorReport
from registry.reports.tokens import TokenRefusedError, new_token, tracking_of

METHODS = ("GET", "HEAD", "POST")
FORM_TYPE = "application/x-www-form-urlencoded"
TOKEN = "jeton"  # noqa: S105
TITLE = "Signaler une erreur"
PROMISES = {
    "answer_days": keeping.ANSWER_DAYS,
    "address_days": keeping.ADDRESS_DAYS,
    "words_days": keeping.WORDS_DAYS,
}
# A body gets a few reports a week: a minute with more is no reader’s doing.
ceiling = Ceiling(most=10, within=timedelta(minutes=1))
TOO_MANY = (
    "Le site reçoit trop d’envois en ce moment. Votre texte est toujours là\u00a0: attendez une"
    " minute, puis envoyez-le de nouveau."
)
NOT_KEPT = (
    "Le site n’a pas pu garder votre signalement. Votre texte est toujours là\u00a0: réessayez dans"
    " quelques minutes, ou écrivez à l’organisme, au bas de cette page."
)


class _RefusedError(Exception):
    """The report was not taken: the status of the answer, with the sentence."""

    def __init__(self, sentence: str, status: int) -> None:
        super().__init__(sentence)
        self.status = status


def report(
    request: HttpRequest, body: str, register: Register | None = None, number: int | None = None
) -> HttpResponseBase:
    """The form about an entry, or about all that the body publishes; a POST puts it in the box."""
    if request.method not in METHODS:
        answer = refusal()
        answer.headers["Allow"] = ", ".join(METHODS)
        return answer
    shelf = shelf_of(body)
    subject = subject_of(shelf, register, number)
    if request.method == "POST":
        return _received(request, shelf, subject)
    return _form_page(request, shelf, subject, ReportForm(), new_token(request.path, _now()))


def _now() -> Any:
    return timezone.now()


def _received(request: HttpRequest, shelf: Shelf, subject: Subject) -> HttpResponse:
    """The receipt; or the form as it was typed, with what to do."""
    if request.content_type != FORM_TYPE:
        raise BadRequest
    form, token = ReportForm(request.POST), request.POST.get(TOKEN, "")
    now, status = _now(), 400
    try:
        tracking = tracking_of(token, request.path, now)
        if form.is_valid():
            is_new = _kept(form, shelf, subject, tracking)
            return _receipt(request, shelf, subject, tracking, is_new)
    except TokenRefusedError as refused:
        form.add_error(None, gettext(str(refused)))
        if not refused.may_serve_again:
            token = new_token(request.path, now)
    except _RefusedError as refused:
        form.add_error(None, str(refused))
        status = refused.status
    return _form_page(request, shelf, subject, form, token, status)


def _kept(form: ReportForm, shelf: Shelf, subject: Subject, tracking: str) -> bool:
    now = _now()
    if not ceiling.admits(now):
        raise _RefusedError(gettext(TOO_MANY), 429)
    typed = form.cleaned_data
    letter = ErrorReport(
        tracking=tracking,
        body=shelf.body,
        register=subject.register.key if subject.register else "",
        number=subject.number,
        edition=subject.edition,
        text=typed["texte"],
        email=typed["courriel"],
        received_at=now,
    )
    try:
        return receive(letter)
    except NotKeptError:
        raise _RefusedError(gettext(NOT_KEPT), 503) from None


def _context(shelf: Shelf, subject: Subject) -> dict[str, Any]:
    register = subject.register
    way = to_register(shelf, register) if register else to_body(shelf)
    return PROMISES | {
        "shelf": shelf,
        "register": register,
        "subject": subject,
        "trail": ending(way, gettext(TITLE)),
    }


def _form_page(
    request: HttpRequest,
    shelf: Shelf,
    subject: Subject,
    form: ReportForm,
    token: str,
    status: int = 200,
) -> HttpResponse:
    page = _context(shelf, subject) | {"form": form, "token": token}
    answer = render(request, "public_site/report.html", page, status=status)
    answer.headers["Cache-Control"] = "no-store"
    if status in {429, 503}:
        answer.headers["Retry-After"] = "60"
    return answer


def _receipt(
    request: HttpRequest, shelf: Shelf, subject: Subject, tracking: str, is_new: bool
) -> HttpResponse:
    page = _context(shelf, subject) | {"tracking": tracking, "is_new": is_new}
    answer = render(request, "public_site/report_receipt.html", page)
    answer.headers["Cache-Control"] = "no-store"
    return answer
