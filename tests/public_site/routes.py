"""One address of each route of the public site, in a body that the generator invents."""

from datetime import UTC, date, datetime

from django.db import connection
from django.urls import URLPattern

from registry.editions.models import Correction, Edition, Placement, Rendition
from registry.law.registers import COMMUNICATIONS
from registry.public_site import urls
from registry.publication.invented.vocabulary import Invented
from registry.publication.invented.writing import write_body
from registry.records.roles import editions_tables
from tests.public_site.editions import make_communication, make_document, make_edition, naming

SLUG = "essai"
ANSWERED = datetime(2026, 6, 2, 12, 0, tzinfo=UTC)


def invent(slug, entries):
    """Publish an invented body of that many entries, with the places of its files."""
    body = Invented(slug, f"Organisme {slug}", "Secrétariat", False, entries)
    written = write_body(body, seed="routes", with_files=True)
    _count_the_rows()
    return written


def _count_the_rows():
    """Tell the planner what was just written, as PostgreSQL does by itself a minute after."""
    with connection.cursor() as cursor:
        for table in sorted(editions_tables()):
            cursor.execute(f'ANALYZE "{table}"')


def pieces_of_addresses(slug=SLUG):
    """For each piece of an address, by its name in the routes, one that is found."""
    editions = Edition.objects.filter(body=slug, register=COMMUNICATIONS.key).order_by("number")
    last = editions.last()
    document = make_document(slug.encode())
    make_edition("registre-sante", [make_communication(particulars=naming(document))], body=slug)
    Correction.objects.create(
        body=slug,
        register="registre",
        number=1,
        tracking=f"S-{slug}"[:20],
        received_on=date(2026, 6, 1),
        answered_at=ANSWERED,
        is_corrected=True,
        text="La fin est corrigée.",
    )
    assert last.number > 1, "Choisissez un organisme dont le registre a changé."
    placed = Placement.objects.filter(edition=last, part="ententes").order_by("position")
    first = placed[0].stored.fragment
    return {
        "recipient": first.recipients[0],
        "category": first.categories[0],
        "body": slug,
        "register": "registre",
        "number": placed[0].number,
        "edition": last.number,
        "since": 1,
        "day": last.published_at.date().isoformat(),
        "name": Rendition.objects.filter(edition=last).order_by("pk")[0].file_name,
        "digest": document.digest,
        "family": "assures",
    }


def routes():
    """The routes of the public site as the URLconf has them: name, route, names of its pieces."""
    return {one.name: one.pattern for one in urls.urlpatterns if isinstance(one, URLPattern)}


def address(pattern, pieces):
    """The address of a route with these pieces."""
    text = str(pattern)
    for name in pattern.converters:
        kind = text[: text.index(f":{name}>")].rpartition("<")[2]
        text = text.replace(f"<{kind}:{name}>", str(pieces[name]))
    return f"/{text}"
