"""Whatever was done, every page of every date says what was published then (C01)."""

import re
from datetime import date, timedelta
from html import unescape

import pytest
from django.db import transaction
from hypothesis import HealthCheck, example, given, settings

from registry.bodies import editing
from registry.bodies.models import PublicBody
from registry.editions.models import Edition
from registry.entries.models import Communication
from registry.publication import review
from registry.publication.actions import NothingNewError, publish
from registry.publication.erasing import erase_withdrawn
from registry.publication.withdrawals import withdraw
from registry.records.publishable import Disclosure
from registry.records.status import Status
from tests import factories
from tests.journeys.histories import FIRST_DAY, RECORDS, START, Model, Text, histories
from tests.people import chief_of, officer_of

pytestmark = pytest.mark.django_db
PURPOSE = "Une fin qui se lit."
SUMMARY = re.compile(r'<dl class="summary">.*?</dl>', re.DOTALL)
LIST = re.compile(r'<ol class="entries">.*?</ol>', re.DOTALL)
TITLE = re.compile(r"<h1>(.*?)</h1>", re.DOTALL)
LINK = re.compile(r'<a href="[^"]*/(\d+)/">(.*?)</a>')

# Two editions that share an entry, the second withdrawn, erased, then said again word for word.
ORDERED = [
    (timedelta(hours=7), act)
    for act in (
        ("approve", 0, "Alpha"),
        ("publish",),
        ("approve", 1, "Bravo"),
        ("publish",),
        ("withdraw", 1),
        ("erase",),
        ("publish",),
        ("approve", 1, "Charlie"),
        ("publish",),
    )
]


@pytest.fixture
def records(body):
    """The drafts that the histories begin with."""
    recipient = factories.make_recipient(body, name="Destinataire")
    given = {
        "recipients": [recipient],
        "categories": [factories.make_category(body)],
        "agreement": factories.make_agreement(body, parties=[recipient]),
        "purpose": PURPOSE,
    }
    return [factories.make_communication(body, **given) for _ in range(RECORDS)]


class World:
    """A body where the acts are done for real, with the model beside it."""

    def __init__(self, records, citizen):
        """Begin with these drafts, none of them ever approved."""
        self.body = PublicBody.objects.get(pk=records[0].public_body_id)
        self.citizen, self.now = citizen, START
        self.officer, self.chief = officer_of(self.body), chief_of(self.body)
        self.recipient = records[0].recipients.get()
        self.uids = [record.uid for record in records]
        drafts = {n: Text(record.title, "Destinataire") for n, record in enumerate(records)}
        self.model = Model(drafts, self.body.name, "Destinataire")

    def record(self, number):
        """A record as it stands."""
        return Communication.objects.get(uid=self.uids[number])

    def do(self, pause, act):
        """Do an act after that time, here and in the model."""
        self.now += pause
        getattr(self, f"_{act[0]}")(*act[1:])

    def _edit(self, row, values):
        editing.edit(
            row, values=values, revision=row.revision, why="Essai", by=self.officer, now=self.now
        )

    def _freeze(self, number):
        """Approve the record if it is a draft; the model too."""
        record = self.record(number)
        if record.status == Status.DRAFT:
            factories.approve(record, now=self.now)
            self.model.approve(number)

    def _draft(self, number, word):
        self._edit(self.record(number), {"title": f"{word} {number}"})
        self.model.edit(number, title=f"{word} {number}")

    def _approve(self, number, word):
        self._draft(number, word)
        self._freeze(number)

    def _end(self, number):
        self._edit(self.record(number), {"ended_on": date(2026, 2, 1)})
        self.model.edit(number, is_ended=True)
        self._freeze(number)

    def _decide(self, number, disclosure, *particulars, **changes):
        review.decide_disclosure(
            self.record(number),
            disclosure=disclosure,
            particulars=list(particulars),
            ground="" if disclosure == Disclosure.PUBLIC else "LAI-28",
            reason="Essai",
            by=self.chief,
            now=self.now,
        )
        self.model.edit(number, **changes)
        self._freeze(number)

    def _withhold(self, number):
        self._decide(number, Disclosure.WITHHELD, is_public=False)

    def _hide(self, number):
        hidden = "communication.purpose"
        self._decide(number, Disclosure.PARTIAL, hidden, is_public=True, shows_purpose=False)

    def _show(self, number):
        self._decide(number, Disclosure.PUBLIC, is_public=True, shows_purpose=True)

    def _rename_body(self, word):
        self.body.name = self.model.body_name = f"Organisme {word}"
        self.body.keep(by=self.officer, why="Essai", at=self.now)

    def _rename_recipient(self, word):
        self.recipient.refresh_from_db()
        self.model.recipient = f"Destinataire {word}"
        self._edit(self.recipient, {"name": self.model.recipient})

    def _publish(self):
        if self.model.refuses:
            with pytest.raises(NothingNewError):
                publish(self.body, "registre", by=self.officer, now=self.now)
            return
        publish(self.body, "registre", by=self.officer, now=self.now)
        self.model.publish(self.now)
        self.model.editions[-1].pages = self.read("")

    def _withdraw(self, choice):
        standing = [n for n, one in enumerate(self.model.editions) if not one.withdrawn_at]
        if standing:
            number = standing[choice % len(standing)]
            self.model.editions[number].withdrawn_at = self.now
            edition = Edition.objects.numbered(self.body.slug, "registre", number + 1)
            withdraw(edition, authority="Cour", reason="Ordre", by=self.chief, now=self.now)

    def _erase(self):
        erase_withdrawn(by="racine", now=self.now)

    def page(self, place, status=200):
        """A page of the register as served, in a way or another."""
        answer = self.citizen.get(f"/{self.body.slug}/registre/{place}")
        assert answer.status_code == status, place
        return unescape(answer.content.decode())

    def read(self, place):
        """What is said of the entries under that address: the list, and the page of each."""
        whole = self.page(place)
        pages = {"": listed(whole)}
        for number, title in LINK.findall("".join(LIST.findall(whole))):
            page = self.page(f"{place}{number}/")
            assert TITLE.findall(page) == [title]
            pages[number] = title + "".join(SUMMARY.findall(page))
        return pages


def listed(page):
    """The words of the list of entries, whatever its links."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", "".join(LIST.findall(page))))


def _agrees(pages, edition):
    """Whether pages say what the model says of the edition: no text more, none less."""
    told = [page for number, page in pages.items() if number]
    for text in edition.texts.values():
        (page,) = [one for one in told if one.startswith(f"{text.title}<")]
        assert (PURPOSE in page) == text.shows_purpose
        assert f">{text.recipient}<" in page
    assert pages[""].count("terminée") == sum(text.is_ended for text in edition.texts.values())
    assert len(told) == len(edition.texts)


def _tell_every_date(world):
    """Ask for every day; on those when something changes, for each entry too."""
    model, told = world.model, set()
    last = world.now.date() + timedelta(days=1)
    for number in range(-1, (last - FIRST_DAY).days + 1):
        day = FIRST_DAY + timedelta(days=number)
        status, edition = model.status_on(day), model.on(day)
        if status != 200:
            world.page(f"au/{day}/", status)
        elif edition.at in told:
            assert listed(world.page(f"au/{day}/")) == edition.pages[""]
        else:
            told.add(edition.at)
            assert world.read(f"au/{day}/") == edition.pages


def _tell_every_edition(world):
    """Ask for each edition at its own address, and for the one in force."""
    editions = world.model.editions
    for number, edition in enumerate(editions, start=1):
        if edition.withdrawn_at:
            world.page(f"editions/{number}/", 410)
        else:
            assert world.read(f"editions/{number}/") == edition.pages
    if editions[-1].withdrawn_at:
        world.page("", 404)
    else:
        assert listed(world.page("")) == editions[-1].pages[""]


def test_every_page_of_every_date_says_what_was_published_then(records, citizen):
    @settings(
        max_examples=12,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @example(history=ORDERED)
    @given(history=histories(7))
    def tell(history):
        with transaction.atomic():
            world = World(records, citizen)
            for pause, act in history:
                world.do(pause, act)
            for edition in world.model.editions:
                _agrees(edition.pages, edition)
            _tell_every_date(world)
            _tell_every_edition(world)
            transaction.set_rollback(True)

    tell()
