"""The log of events is added to, and each line stands by itself."""

import pytest

from registry.records.models import Event, EventKind, log_event
from registry.records.querysets import UntracedWriteError
from tests import factories

pytestmark = pytest.mark.django_db


def _logged(by, now, **more):
    return log_event(EventKind.SETTING_CHANGED, by=by, now=now, body="essai", **more)


def test_a_line_copies_the_name_of_the_person(body, officer, now):
    name = officer.name
    event = _logged(officer, now)
    officer.name = "Autre nom"
    officer.save()

    event.refresh_from_db()

    assert (event.actor_name, event.actor_id, event.at) == (name, officer.pk, now)


def test_a_line_copies_what_it_speaks_of(body, officer, now):
    record = factories.make_communication(body, title="Enquête")

    event = _logged(officer, now, subject=record, detail="Précision")

    assert (event.subject, event.subject_uid) == ("Enquête", record.uid)
    assert (event.register, event.detail) == ("registre", "Précision")


def test_a_line_without_a_person_was_done_by_the_system(now):
    event = _logged(None, now)

    assert (event.actor_name, event.actor_id) == ("Système", None)


def test_a_line_is_not_written_again(now):
    event = _logged(None, now)
    event.detail = "Autre"

    with pytest.raises(UntracedWriteError):
        event.save()
    with pytest.raises(UntracedWriteError):
        event.delete()


def test_lines_are_read_newest_first(now):
    first = _logged(None, now)
    second = _logged(None, now)

    assert list(Event.objects.filter(body="essai")) == [second, first]


def test_an_event_holds_no_key_to_another_table():
    assert [field.name for field in Event._meta.get_fields() if field.is_relation] == []
