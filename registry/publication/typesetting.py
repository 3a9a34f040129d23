"""Manuscripts set in type by all the workers that are free, each held by a lease.

The worker that needs the quires lays the missing manuscripts out for all, sets them as the others
do, and waits for those that others hold; whoever dies loses its lease, and another takes over.
"""

import secrets
import time
from collections.abc import Callable, Iterable

import structlog
from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from registry.publication.leases import kept, lease_from, new_token
from registry.publication.models import QuireToSet
from registry.publication.shelf import keep, pages_kept
from registry.rendering.books import Manuscript
from registry.rendering.limits import within
from registry.rendering.setting import set_in_type
from registry.rendering.to_pdf import set_manuscript

MAXIMUM_ATTEMPTS = 3
PAUSE_SECONDS = 0.1
# so many manuscripts are laid out before a quire is set, so that others have work
AHEAD = 8

OnPages = Callable[[int, int], None]

log = structlog.get_logger("registry.publication")


class UnsettableError(Exception):
    """A manuscript could not be set in type; the sentence names what it holds."""

    def __init__(self, about: str, incident: str) -> None:
        """Keep the number that the log has too."""
        super().__init__(
            f"Impossible de mettre en page {about or 'des pages'} (incident {incident})."
        )
        self.incident = incident


def set_all(
    manuscripts: Iterable[Manuscript],
    *,
    asked_by: str,
    is_public: bool,
    on_pages: OnPages,
    call_help: Callable[[], None],
) -> None:
    """Have every manuscript on the shelf; UnsettableError when one cannot be set.

    `on_pages` is told how many pages are set of how many expected; `call_help` wakes the others.
    """
    wanted = {one.key: one for one in manuscripts}
    try:
        _set_all(wanted, asked_by, is_public, on_pages, call_help)
    finally:
        _clear(asked_by)


@transaction.atomic
def _clear(asked_by: str) -> None:
    """Take away what is left, but what another worker is taking: it ends what it takes."""
    left = QuireToSet.objects.filter(asked_by=asked_by).select_for_update(skip_locked=True)
    QuireToSet.objects.filter(pk__in=list(left.values_list("pk", flat=True))).delete()


def _set_all(
    wanted: dict[str, Manuscript],
    asked_by: str,
    is_public: bool,
    on_pages: OnPages,
    call_help: Callable[[], None],
) -> None:
    pages = pages_kept(wanted)
    waiting = [one for key, one in wanted.items() if key not in pages]
    has_called = len(waiting) < 2
    while missing := [one for key, one in wanted.items() if key not in pages]:
        _tell(on_pages, wanted, pages)
        laid_out, waiting = waiting[:AHEAD], waiting[AHEAD:]
        _lay_out(laid_out, asked_by, is_public)
        if not has_called:
            call_help()
            has_called = True
        # what another work has laid out too: that work may be waiting for this very worker
        is_busy = set_one(asked_by) or set_one(among=[one.key for one in missing])
        _refuse_failed(wanted)
        if not is_busy and not waiting:
            time.sleep(PAUSE_SECONDS)
        pages |= pages_kept(one.key for one in missing)
        if not is_busy and not waiting:
            _lay_out_lost(missing, pages, asked_by, is_public)
    _tell(on_pages, wanted, pages)


def _tell(on_pages: OnPages, wanted: dict[str, Manuscript], pages: dict[str, int]) -> None:
    """Say how many pages are set of how many; running heads are drawn on pages already counted."""
    read = [one for one in wanted.values() if one.is_tagged]
    done = sum(pages.get(one.key, 0) for one in read)
    to_come = sum(one.expected_pages for one in read if one.key not in pages)
    on_pages(done, done + to_come)


def _lay_out(manuscripts: list[Manuscript], asked_by: str, is_public: bool) -> None:
    """Write the manuscripts down, for whoever is free."""
    rows = [
        QuireToSet(
            key=one.key,
            html=one.write(),
            names=dict(one.names),
            is_tagged=one.is_tagged,
            is_public=is_public,
            asked_by=asked_by,
        )
        for one in manuscripts
    ]
    QuireToSet.objects.bulk_create(rows, ignore_conflicts=True)


def _lay_out_lost(
    missing: list[Manuscript], pages: dict[str, int], asked_by: str, is_public: bool
) -> None:
    """Lay out again what is neither kept nor laid out: another work that asked for it has ended."""
    left = [one for one in missing if one.key not in pages]
    known = set(
        QuireToSet.objects.filter(pk__in=[one.key for one in left]).values_list("pk", flat=True)
    )
    _lay_out([one for one in left if one.key not in known][:AHEAD], asked_by, is_public)


def set_one(asked_by: str = "", among: Iterable[str] | None = None) -> bool:
    """Set a manuscript that nobody is at, of that work or of any, or of those keys only.

    False when there is none.
    """
    row = _claim(asked_by, among)
    if row is None:
        return False
    mine = QuireToSet.objects.filter(pk=row.pk, token=row.token)
    try:
        with kept(lambda until: mine.update(lease_until=until)), within(settings.QUIRE_SECONDS):
            quire = set_in_type(row.html, row.names, is_tagged=row.is_tagged)
    except Exception as fault:
        # Whatever the fault, the officer reads a sentence and the log has the number.
        incident = secrets.token_hex(4)
        log.error("quire_failed", key=row.key, incident=incident, exc_info=fault)
        mine.update(incident=incident)
        return True
    keep(row.key, quire, is_public=row.is_public, now=timezone.now())
    mine.delete()
    return True


@transaction.atomic
def _claim(asked_by: str, among: Iterable[str] | None) -> QuireToSet | None:
    now = timezone.now()
    free = QuireToSet.objects.free(now)
    if asked_by:
        free = free.filter(asked_by=asked_by)
    if among is not None:
        free = free.filter(pk__in=among)
    row = free.select_for_update(skip_locked=True).first()
    if row is None:
        return None
    if row.attempts >= MAXIMUM_ATTEMPTS:
        # Its workers died one after the other, which no exception tells: another would die too.
        row.incident = secrets.token_hex(4)
        log.error("quire_kills", key=row.key, incident=row.incident)
        row.save()
        return None
    row.attempts += 1
    row.token, row.lease_until = new_token(), lease_from(now)
    row.save()
    return row


def _refuse_failed(wanted: dict[str, Manuscript]) -> None:
    """UnsettableError for the first manuscript that failed, naming the entry at fault."""
    failed = QuireToSet.objects.filter(pk__in=list(wanted)).exclude(incident="").first()
    if failed is None:
        return
    manuscript = wanted[failed.key]
    # Those whose workers died are not tried again here, one entry after the other.
    pieces = manuscript.apart() if failed.attempts < MAXIMUM_ATTEMPTS else ()
    # This worker may die of them too: whoever comes after it must not try for ever.
    QuireToSet.objects.filter(pk=failed.pk).update(attempts=F("attempts") + 1)
    at_fault = next((one for one in pieces if not _can_be_set(one)), manuscript)
    raise UnsettableError(at_fault.about, failed.incident)


def _can_be_set(piece: Manuscript) -> bool:
    try:
        with within(settings.QUIRE_SECONDS):
            set_manuscript(piece)
    except Exception as fault:
        # It is told already; only which entry it is was not known.
        log.info("entry_at_fault", about=piece.about, fault=type(fault).__name__)
        return False
    return True
