"""A recipient, a category or the body renamed after publication changes no published byte (C03)."""

import re

import pytest

from registry.bodies import editing
from registry.bodies.actions import change_settings
from registry.editions.models import Edition
from registry.editions.reading import document_of
from registry.publication.actions import publish
from registry.publication.jobs import work
from registry.publication.models import Job
from registry.publication.renditions import make, plan
from tests import factories

pytestmark = pytest.mark.django_db
MAIN = re.compile(r"<main.*?</main>", re.DOTALL)
# What speaks of the other editions: it may change, and must.
AROUND = re.compile(
    r'<div class="banner.*?</div>|<section[^>]*aria-labelledby="vie.*?</section>|<form.*?</form>',
    re.DOTALL,
)


@pytest.fixture
def published(body, officer, now):
    """A register and the categories it names, published with their files."""
    category = factories.approve(factories.make_category(body, title="Identité"))
    recipient = factories.make_recipient(body, name="Institut d’avant")
    record = factories.approve(
        factories.make_communication(body, categories=[category], recipients=[recipient])
    )
    for register in ("categories", "registre"):
        publish(body, register, by=officer, now=now)
    for job in Job.objects.all():
        work(job.pk)
    return category, recipient, record


def _rename_all(body, category, recipient, officer, administrator, now):
    for row, values in ((recipient, {"name": "Institut d’après"}), (category, {"title": "Autre"})):
        editing.edit(row, values=values, revision=row.revision, why="Essai", by=officer, now=now)
    change_settings(
        body, values={"name": "Organisme d’après"}, why="Essai", by=administrator, now=now
    )


def _addresses(body):
    day = "2026-11-22"
    pages = [
        f"/{body.slug}/{register}/{place}"
        for register in ("registre", "categories")
        for place in ("", "1/", "editions/1/", "editions/1/1/", f"au/{day}/", f"au/{day}/1/")
    ]
    files = [
        f"/{body.slug}/{row.register}/editions/{row.number}/fichiers/{file.file_name}"
        for row in Edition.objects.filter(number=1)
        for file in row.renditions.all()
    ]
    assert {one.rsplit(".")[-1] for one in files} == {"csv", "json", "pdf"}
    return pages, files


def test_renaming_changes_no_byte_of_what_is_published(
    body, published, officer, administrator, citizen, now
):
    category, recipient, _ = published
    pages, files = _addresses(body)
    before = {address: citizen.get(address).content for address in [*pages, *files]}

    _rename_all(body, category, recipient, officer, administrator, now)

    assert {address: citizen.get(address).content for address in [*pages, *files]} == before


def _said(citizen, address):
    """What the page of an edition says of that edition alone."""
    (main,) = MAIN.findall(citizen.get(address).content.decode())
    return AROUND.sub("", main)


def test_publishing_the_new_names_changes_nothing_of_the_old_edition(
    body, published, officer, administrator, citizen, now
):
    category, recipient, record = published
    pages, files = _addresses(body)
    kept = [one for one in pages if "/editions/1/1/" in one]
    before = {
        address: _said(citizen, address).split('<div class="about-edition')[0] for address in kept
    }
    bytes_before = {address: citizen.get(address).content for address in files}

    _rename_all(body, category, recipient, officer, administrator, now)
    body.refresh_from_db()
    for row in (category, record):
        row.refresh_from_db()
        factories.approve(factories.rename(row, "Titre d’après"))
    for register in ("categories", "registre"):
        publish(body, register, by=officer, now=now)

    after = {
        address: _said(citizen, address).split('<div class="about-edition')[0] for address in kept
    }
    assert after == before
    assert {address: citizen.get(address).content for address in files} == bytes_before
    assert "Organisme d’après" in citizen.get(f"/{body.slug}/").content.decode()


def test_files_made_after_the_renaming_are_those_that_were_made_before(
    body, published, officer, administrator, now
):
    category, recipient, _ = published
    _rename_all(body, category, recipient, officer, administrator, now)

    for edition in Edition.objects.all():
        made = {one.file_name: one for one in edition.renditions.all()}
        for planned in plan(edition, document_of(edition)):
            again = make(edition, planned)
            assert bytes(made[again.file_name].content) == again.content
