"""Setting pages by several workers: what fails, what is stopped, what is lost meanwhile."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from registry.editions.canonical import digest
from registry.editions.models import Rendition
from registry.editions.reading import document_of
from registry.publication.actions import cancel_job, publish, retry_job
from registry.publication.jobs import work
from registry.publication.models import Job, JobState, KeptQuire, QuireToSet
from registry.publication.renditions import make, plan
from registry.publication.shelf import keep, pages_kept, take, tidy
from registry.publication.typesetting import set_all, set_one
from registry.records.models import Event, EventKind
from registry.rendering.binding import bind
from registry.rendering.quires import to_bytes
from registry.rendering.to_pdf import set_manuscript
from tests import factories

pytestmark = pytest.mark.django_db
# three seconds of processor to set, on whatever machine
ENDLESS = "Vérifier l’admissibilité des personnes au programme. " * 3000


@pytest.fixture
def job(body, officer, now):
    """The job of a register of a few entries, one of which is very long."""
    for title, purpose in (("Première", "Essai"), ("Seconde", ENDLESS), ("Troisième", "Essai")):
        factories.approve(factories.make_communication(body, title=title, purpose=purpose))
    return Job.objects.get(edition=publish(body, "registre", by=officer, now=now))


@pytest.fixture
def short(body, officer, now):
    """The job of a register of two short entries."""
    for title in ("Première", "Seconde"):
        factories.approve(factories.make_communication(body, title=title))
    return Job.objects.get(edition=publish(body, "registre", by=officer, now=now))


def _planned(job):
    return next(one for one in plan(job.edition, document_of(job.edition)) if one.book)


def _undisturbed(job):
    """The SHA-256 of the whole PDF, all of it set at once in this process."""
    return digest(bind(_planned(job).book, set_manuscript))


def _files(job):
    return set(Rendition.objects.filter(edition=job.edition).values_list("format", "part"))


def _whole(job):
    return Rendition.objects.get(edition=job.edition, format="pdf", part="").sha256


def test_an_entry_that_cannot_be_set_fails_its_job_alone_and_is_named(
    job, body, officer, now, settings
):
    other = Job.objects.get(edition=publish(body, "categories", by=officer, now=now))
    # the faces are read once, and are no part of what is limited
    assert work(other.pk)
    number = job.edition.placements.order_by("position")[1].number
    settings.QUIRE_SECONDS = 1

    assert not work(job.pk)

    job.refresh_from_db()
    assert job.state == JobState.FAILED
    told = f"Impossible de mettre en page l’inscription {number} \\(incident [0-9a-f]{{8}}\\)\\."
    assert re.fullmatch(told, job.error)
    assert not QuireToSet.objects.exists()
    assert _files(job) == {("csv", ""), ("json", "")}
    assert Event.objects.get(kind=EventKind.RENDITION_FAILED).detail in (
        f"Incident {job.error.split()[-1].rstrip(').')}"
    )
    other.refresh_from_db()
    assert other.state == JobState.DONE

    settings.QUIRE_SECONDS = 180
    retry_job(job, body=body, by=officer, now=now)
    assert work(job.pk)
    job.refresh_from_db()
    assert (job.state, job.error) == (JobState.DONE, "")
    assert _files(job) == {("csv", ""), ("json", ""), ("pdf", ""), ("pdf", "ententes")}


def test_progress_is_written_page_by_page(short):
    seen = []

    def look():
        seen.append(Job.objects.values_list("pages_done", "pages_expected").get(pk=short.pk))

    assert work(short.pk, look)

    short.refresh_from_db()
    done, expected = seen[0]
    assert done == 0 < expected
    assert short.pages_done == short.pages_expected > 1


def test_a_job_that_is_cancelled_stops_keeps_what_is_made_and_resumes_to_the_same_bytes(
    short, body, officer, now
):
    undisturbed = _undisturbed(short)

    assert not work(short.pk, lambda: cancel_job(short, body=body, by=officer, now=now))

    short.refresh_from_db()
    assert short.state == JobState.CANCELLED
    assert _files(short) == {("csv", ""), ("json", "")}
    assert not QuireToSet.objects.exists()
    # it was at one quire, which is kept, and began no other
    assert KeptQuire.objects.count() == 1
    assert not work(short.pk)

    retry_job(short, body=body, by=officer, now=now)
    assert work(short.pk)
    short.refresh_from_db()
    assert short.state == JobState.DONE
    assert _whole(short) == undisturbed
    kinds = (EventKind.RENDITION_CANCELLED, EventKind.EDITION_COMPLETED)
    assert [Event.objects.filter(kind=kind).count() for kind in kinds] == [1, 1]


@pytest.mark.parametrize(
    "lose",
    [
        lambda: KeptQuire.objects.all().delete(),
        lambda: KeptQuire.objects.update(content=b""),
        lambda: KeptQuire.objects.update(content=b"\x00\x00\x00\x09damaged"),
        lambda: [
            KeptQuire.objects.filter(pk=one.pk).update(content=bytes(one.content)[:-9])
            for one in KeptQuire.objects.all()
        ],
    ],
    ids=["lost", "empty", "damaged", "cut short"],
)
def test_a_shelf_that_is_lost_or_damaged_costs_time_only(short, lose):
    assert work(short.pk)

    lose()

    assert make(short.edition, _planned(short)).sha256 == _whole(short)


def test_a_shelf_that_is_lost_while_pages_are_set_costs_time_only(short):
    undisturbed = _undisturbed(short)

    def help_then_lose():
        while set_one():
            pass
        KeptQuire.objects.all().delete()

    assert work(short.pk, help_then_lose)

    assert _whole(short) == undisturbed


def test_the_shelf_loses_what_was_used_longest_ago(short, settings, now):
    book = _planned(short).book
    quire = set_manuscript(book.manuscripts[1])
    size = len(to_bytes(quire))
    for age, key in enumerate(("new", "older", "oldest")):
        keep(key, quire, is_public=True, now=now - timedelta(days=age))
    settings.SHELF_BYTES = 2 * size

    tidy(["oldest"])

    assert set(KeptQuire.objects.values_list("pk", flat=True)) == {"oldest", "new"}


def test_two_works_that_need_the_same_quires_both_have_them(short):
    manuscripts = _planned(short).book.manuscripts
    told = []

    def other_work():
        # as another worker would, while this one has laid out and set nothing yet
        set_all(
            manuscripts,
            asked_by="job-2",
            is_public=True,
            on_pages=lambda done, expected: told.append(done),
            call_help=lambda: None,
        )

    set_all(
        manuscripts,
        asked_by="job-1",
        is_public=True,
        on_pages=lambda done, expected: None,
        call_help=other_work,
    )

    pages = pages_kept(one.key for one in manuscripts)
    assert set(pages) == {one.key for one in manuscripts}
    assert told[-1] == sum(pages[one.key] for one in manuscripts if one.is_tagged)
    assert not QuireToSet.objects.exists()


def test_what_a_dead_worker_held_is_set_again_once_its_lease_is_over(short):
    manuscript = _planned(short).book.manuscripts[1]
    QuireToSet.objects.create(
        key=manuscript.key,
        html=manuscript.write(),
        is_tagged=True,
        is_public=True,
        asked_by="job-1",
        attempts=1,
        token="mort",
        lease_until=timezone.now() + timedelta(seconds=60),
    )
    assert not set_one()

    QuireToSet.objects.update(lease_until=timezone.now() - timedelta(seconds=1))

    assert set_one()
    assert to_bytes(take(manuscript)) == to_bytes(set_manuscript(manuscript))


def test_a_quire_whose_workers_die_one_after_the_other_fails_its_job(short):
    killer = _planned(short).book.manuscripts[1]

    def die_three_times():
        row = QuireToSet.objects.filter(pk=killer.key)
        row.update(attempts=3, lease_until=timezone.now() - timedelta(seconds=1))

    assert not work(short.pk, die_three_times)

    short.refresh_from_db()
    assert short.state == JobState.FAILED
    assert re.match("Impossible de mettre en page la couverture ", short.error)
    assert not QuireToSet.objects.exists()
