"""Each page by role and by body: it opens, or it is the page that does not exist."""

import pytest
from django.urls import get_resolver

from registry.bodies.models import Membership
from registry.publication.models import Job
from registry.records.models import Event
from tests import factories
from tests.workspace.pages import acts, files, furnish, pages

pytestmark = pytest.mark.django_db
OFFICER, CHIEF, AUDITOR, ADMIN = "officer", "person_in_charge", "auditor", "administrator"
EVERYONE, EDITORS = {OFFICER, CHIEF, AUDITOR, ADMIN}, {OFFICER, CHIEF}
READ = {
    "desk": EVERYONE,
    "compliance": EVERYONE,
    "change_provisions": EDITORS,
    "events": EVERYONE,
    "deadlines": EVERYONE,
    "records": EVERYONE,
    "record": EVERYONE,
    "record_history": EVERYONE,
    "publish": EVERYONE,
    "edition": EVERYONE,
    "withdraw_edition": {CHIEF},
    "vocabulary": EVERYONE,
    "agreement": EVERYONE,
    "agreement_document": EVERYONE,
    "item_document": EVERYONE,
    "attach_item_document": EDITORS,
    "add_agreement": EDITORS,
    "edit_agreement": EDITORS,
    "add_amendment": EDITORS,
    "edit_amendment": EDITORS,
    "attach_document": EDITORS,
    "add_record": EDITORS,
    "edit_record": EDITORS,
    "translate_record": EDITORS,
    "add_word": EDITORS,
    "edit_word": EDITORS,
    "disclosure": {CHIEF},
    "reports": {OFFICER, CHIEF, AUDITOR},
    "report": {OFFICER, CHIEF, AUDITOR},
    "audit": {AUDITOR},
    "export": {AUDITOR},
    "export_file": {AUDITOR},
    "history_csv": {AUDITOR},
    "body_settings": {ADMIN},
}
SENT = {
    "add_record": EDITORS,
    "edit_record": EDITORS,
    "translate_record": EDITORS,
    "submit_record": EDITORS,
    "publish": EDITORS,
    "retry": EDITORS,
    "cancel": EDITORS,
    "withdraw_edition": {CHIEF},
    "add_word": EDITORS,
    "edit_word": EDITORS,
    "add_agreement": EDITORS,
    "edit_agreement": EDITORS,
    "add_amendment": EDITORS,
    "edit_amendment": EDITORS,
    "attach_document": EDITORS,
    "attach_item_document": EDITORS,
    "take_back_item_document": EDITORS,
    "move_item": EDITORS,
    "review_file": EDITORS,
    "report": EDITORS,
    "calendar_address": EVERYONE,
    "ask_export": {AUDITOR},
    "cancel_export": {AUDITOR},
    "retry_export": {AUDITOR},
    "approve_record": {CHIEF},
    "send_back_record": {CHIEF},
    "disclosure": {CHIEF},
    "body_settings": {ADMIN},
}
NOWHERE = "/nulle-part/ni/ailleurs/du/tout/"


def _names_of_a_body():
    """The names of all addresses that belong to a body."""
    patterns = get_resolver().url_patterns
    flat = [one for group in patterns for one in getattr(group, "url_patterns", [group])]
    return {one.name for one in flat if "slug" in one.pattern.converters}


def _same_as_nowhere(client, answer):
    nowhere = client.get(NOWHERE)
    return (answer.status_code, answer.content) == (nowhere.status_code, nowhere.content)


def _seen(client, address, answer):
    if answer.status_code != 404:
        return "opens"
    return "nowhere" if _same_as_nowhere(client, answer) else "a page of its own"


def _expected(table, addresses, role):
    return {one.url: "opens" if role in table[one.name] else "nowhere" for one in addresses}


def test_no_page_of_a_body_is_left_out_of_the_tables():
    assert set(READ) | set(SENT) == _names_of_a_body()


def test_the_body_of_the_tests_has_every_page(body):
    furnished = furnish(body)

    assert {one.name for one in [*pages(furnished), *files(furnished)]} == set(READ)
    assert {one.name for one in acts(furnished)} == set(SENT)


@pytest.mark.parametrize("role", [OFFICER, CHIEF, AUDITOR, ADMIN])
def test_a_role_opens_its_own_pages_and_the_others_do_not_exist(role, body, sign_in):
    furnished = furnish(body)
    client = sign_in(factories.make_user(body, role))
    addresses = [*pages(furnished), *files(furnished)]

    seen = {one.url: _seen(client, one, client.get(one.url)) for one in addresses}

    assert seen == _expected(READ, addresses, role)


@pytest.mark.parametrize("role", [OFFICER, CHIEF, AUDITOR, ADMIN])
def test_no_page_of_another_body_exists(role, body, sign_in):
    furnished = furnish(body)
    client = sign_in(factories.make_user(factories.make_body(), role))
    addresses = [*pages(furnished), *files(furnished)]

    seen = {one.url: _seen(client, one, client.get(one.url)) for one in addresses}

    assert set(seen.values()) == {"nowhere"}


@pytest.mark.parametrize("role", [OFFICER, CHIEF, AUDITOR, ADMIN])
def test_a_role_sends_its_own_acts_only(role, body, sign_in):
    furnished = furnish(body)
    client = sign_in(factories.make_user(body, role))
    addresses = acts(furnished)

    seen = {one.url: _seen(client, one, client.post(one.url, one.data)) for one in addresses}

    assert seen == _expected(SENT, addresses, role)


def _with_every_role(body):
    """A person who may do everything, in that body only."""
    person = factories.make_user(body, OFFICER)
    for role in (CHIEF, AUDITOR, ADMIN):
        Membership(user=person, public_body=body, role=role).keep(
            by=None, why="Essai", at=factories.NOW
        )
    return person


def test_nothing_sent_to_another_body_is_done(body, sign_in):
    furnished = furnish(body)
    client = sign_in(_with_every_role(factories.make_body()))
    events = Event.objects.count()

    seen = {_seen(client, one, client.post(one.url, one.data)) for one in acts(furnished)}

    assert seen == {"nowhere"}
    assert Event.objects.count() == events
    assert Job.objects.get().state == "failed"


def test_a_page_of_another_body_has_the_headers_of_a_body_that_does_not_exist(body, sign_in):
    furnished = furnish(body)
    client = sign_in(_with_every_role(factories.make_body()))
    absent = {page.url: page.url.replace(f"/{body.slug}/", "/absent/") for page in pages(furnished)}

    told_apart = [
        url for url in absent if client.get(url).headers != client.get(absent[url]).headers
    ]

    assert told_apart == []


def test_the_records_of_another_body_are_not_found_under_ones_own(body, sign_in):
    other = furnish(factories.make_body())
    client = sign_in(_with_every_role(body))
    uids = [other.draft.uid, other.file.uid, other.category.uid, other.recipient.uid]
    uids += [other.agreement.uid, other.assessment.uid, other.logged.uid, other.item.uid]
    urls = [one.url for one in [*pages(other), *acts(other)]]
    moved = {
        url.replace(f"/{other.body.slug}/", f"/{body.slug}/")
        for url in urls
        if any(f"/{uid}/" in url for uid in uids)
    }

    seen = {url: client.get(url).status_code for url in moved}
    sent = {url: client.post(url).status_code for url in moved}

    assert len(moved) > 10
    assert set(seen.values()) <= {404, 405}
    assert set(sent.values()) == {404}
