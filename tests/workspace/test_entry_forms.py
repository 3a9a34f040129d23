"""B02 through the form: what the page of a provision asks, once filled, is enough to be approved;
one answer left out is the one thing that is missing; nothing else is asked."""

from typing import Any

import pytest
from django.db import models, transaction
from django.http import QueryDict
from django.urls import reverse

from registry.bodies import editing
from registry.compliance.findings import blocking
from registry.publication.kinds import BY_KIND
from registry.workspace.forms.choosing import KINDS, Choice
from registry.workspace.forms.records import form_for
from tests import factories
from tests.compliance.filling import TODAY, Case, cases, entry_values

pytestmark = pytest.mark.django_db
CASES = cases()
REGISTER_OF = {kind: register for register, kinds in KINDS.items() for kind in kinds}


def _typed(values: dict[str, Any]) -> dict[str, Any]:
    """The values as a browser sends them."""

    def sent(value: Any) -> Any:
        if isinstance(value, list):
            return [getattr(one, "pk", one) for one in value]
        return value.pk if isinstance(value, models.Model) else str(value)

    return {name: sent(value) for name, value in values.items()}


def _form(body: Any, case: Case, data: dict[str, Any]) -> Any:
    query = QueryDict(mutable=True)
    for name, value in data.items():
        query.setlist(name, value if isinstance(value, list) else [value])
    record = BY_KIND[case.kind](public_body=body)
    channel = data.get("channel", "")
    choice = Choice(case.kind, (case.basis.code,), case.starts_on, channel)
    return form_for(record, query, body=body, choice=choice)


def _kept(body: Any, case: Case, data: dict[str, Any], officer: Any) -> list[str]:
    """The keys of what blocks the record that the form gives, which is then forgotten."""
    form = _form(body, case, data)
    assert form.is_valid(), form.errors
    with transaction.atomic():
        fresh = BY_KIND[case.kind](public_body=body)
        record = editing.add(fresh, values=form.values(), by=officer, now=factories.NOW)
        keys = [one.key for one in blocking(record, TODAY)]
        transaction.set_rollback(True)
    return keys


@pytest.mark.parametrize("case", CASES, ids=str)
def test_what_the_form_asks_is_enough_and_each_answer_is_needed(case, body, officer):
    typed = _typed(entry_values(body, case))
    asked = [one for one in case.asked if one.field != "legal_bases"]

    whole = _kept(body, case, typed, officer)
    lacking = {
        one.key: _kept(
            body,
            case,
            {name: value for name, value in typed.items() if name not in one.fields},
            officer,
        )
        for one in asked
    }

    assert whole == []
    assert lacking == {one.key: [one.key] for one in asked}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_every_field_marked_as_asked_carries_its_article_and_a_help(case, body):
    fields = _form(body, case, {}).fields
    marked = {name: field for name, field in fields.items() if getattr(field, "asked", False)}

    assert set(marked) == {one.field for one in case.asked if one.field != "legal_bases"}
    assert [name for name, field in marked.items() if not field.help_text] == []
    assert [name for name, field in marked.items() if not getattr(field, "citation", "")] == []


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_page_of_each_provision_opens(case, body, sign_in):
    health = factories.make_body(is_health_body=True)
    client = sign_in(factories.make_user(health, "officer"))
    where = reverse("add_record", args=[health.slug, REGISTER_OF[case.kind]])

    answer = client.get(where, {"disposition": case.basis.code, "le": case.starts_on})

    assert answer.status_code == 200
    assert case.basis.citation.full_label in answer.content.decode()
