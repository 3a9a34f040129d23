"""« État du registre »: what the law finds in the whole body, filtered, counted, with a way to mend
each; never more queries for more entries."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from bench.body import fill
from registry.workspace.views.compliance import MEANINGS
from tests import factories
from tests.workspace.reading import Page, plain

pytestmark = pytest.mark.django_db
MOST = 30


@pytest.fixture
def client(sign_in, officer):
    """The officer, signed in."""
    return sign_in(officer)


@pytest.fixture
def told(body):
    """Three entries: one without its purpose, one on an unfinished writing, one to be looked at."""
    unfinished = factories.make_agreement(
        body,
        number="9378-21",
        duration="",
        assessments=[factories.make_assessment(body, completed_on=None)],
    )
    return {
        "record": factories.make_communication(body, title="Sans fin", purpose=""),
        "agreement": factories.make_communication(body, title="Étude", agreement=unfinished),
        "look": factories.make_file(body, title="Ancien", source=""),
        "withheld": factories.withhold(factories.make_communication(body, title="Secrète")),
    }


def _read(client, body, **asked):
    answer = client.get(reverse("compliance", args=[body.slug]), asked)
    assert answer.status_code == 200
    return answer.content.decode(), Page(answer.content.decode())


def _titles(html):
    """The records that are shown, in their order."""
    return [plain(one).strip() for one in re.findall(r"<h3>\s*<a[^>]*>([^<]*)</a>", html)]


def test_each_finding_is_told_under_its_record_with_its_article_and_its_rule(client, body, told):
    html, page = _read(client, body)

    assert _titles(html) == ["Ancien", "Étude", "Sans fin", "Secrète"]
    assert "Écrivez la fin pour laquelle les renseignements sont communiqués." in page.text
    assert "A-2.1, art. 67.3, al. 3, par. 3" in page.text
    assert "https://www.legisquebec.gouv.qc.ca/fr/version/lc/A-2.1?code=se:67_3" in html
    assert {"Règle V01", "Règle V03", "Règle V04", "Règle V11", "Règle V13"} <= set(
        re.findall(r"Règle V\d\d", page.text)
    )


def test_each_finding_leads_to_the_page_where_it_is_mended(client, body, told):
    html, _ = _read(client, body)
    writing = told["agreement"].agreement
    record = [body.slug, "registre", told["record"].uid]

    assert f'{reverse("edit_record", args=record)}#id_purpose"' in html
    assert f'"{reverse("agreement", args=[body.slug, writing.uid])}"' in html
    assessment = writing.assessments.get()
    assert f'"{reverse("edit_word", args=[body.slug, "evaluations", assessment.uid])}"' in html
    for address in re.findall(r'class="mend"\s+href="([^"#]+)', html):
        assert client.get(address.replace("&amp;", "&")).status_code == 200


def test_a_decision_is_mended_by_the_person_in_charge_alone(client, body, told, chief):
    disclosure = reverse("disclosure", args=[body.slug, "registre", told["withheld"].uid])

    of_officer, _ = _read(client, body)
    client.force_login(chief)
    of_chief, _ = _read(client, body)

    assert disclosure not in of_officer
    assert disclosure in of_chief


def test_who_only_reads_is_led_to_no_form(client, auditor, body, told):
    client.force_login(auditor)

    html, page = _read(client, body)

    assert "Sans fin" in page.text
    assert "/modifier/" not in html
    assert reverse("agreement", args=[body.slug, told["agreement"].agreement.uid]) in html


@pytest.mark.parametrize(
    ("asked", "titles"),
    [
        ({"degre": "blocks"}, ["Ancien", "Étude", "Sans fin"]),
        ({"degre": "look"}, ["Secrète"]),
        ({"regle": "V04"}, ["Étude"]),
        ({"registre": "inventaire"}, ["Ancien"]),
        ({"registre": "registre", "regle": "V01"}, ["Sans fin"]),
        ({"registre": "inventaire", "regle": "V01"}, []),
        ({"degre": "nimporte", "regle": "V99", "registre": "ailleurs"}, None),
    ],
)
def test_the_findings_are_chosen_by_degree_rule_and_register(asked, titles, client, body, told):
    html, page = _read(client, body, **asked)

    every = ["Ancien", "Étude", "Sans fin", "Secrète"]
    assert _titles(html) == (every if titles is None else titles)
    assert ("Aucun constat pour ce choix" in page.text) == (titles == [])


def test_a_chosen_rule_shows_its_own_findings_only(client, body, told):
    _, page = _read(client, body, regle="V04")

    assert "1 constat, dans 1 inscription, pour ce choix" in page.text
    assert "Règle V03" not in page.text


def test_the_records_are_counted_by_degree_and_by_register(client, body, told):
    html, page = _read(client, body)

    counted = re.sub(r"\s+", " ", page.text)
    assert "3 inscriptions : Inventaire des fichiers, 1 ; Registre, 2" in counted
    assert "1 inscription : Registre, 1" in counted
    assert '"?degre=blocks&amp;registre=inventaire#constats"' in html


def test_each_degree_is_explained(client, body, told):
    _, page = _read(client, body)

    assert [one for one in MEANINGS.values() if plain(one) not in page.text] == []


def test_fifty_records_are_shown_at_a_time(client, body):
    for number in range(51):
        factories.make_use(body, title=f"Utilisation {number:02}", persons_with_access="")

    first, page = _read(client, body, degre="blocks")
    second, _ = _read(client, body, degre="blocks", page=2)

    assert (len(_titles(first)), _titles(second)) == (50, ["Utilisation 50"])
    assert "Page 1 de 2" in page.text
    assert "?degre=blocks&amp;page=2" in first
    assert 'start="51"' in second


def test_a_body_without_records_is_told_what_to_do_first(client, body):
    _, page = _read(client, body)

    assert "Aucune inscription pour l’instant" in page.text


def test_a_body_with_nothing_to_mend_is_told_so(client, body):
    factories.make_category(body)

    _, page = _read(client, body)

    assert "Rien à signaler" in page.text
    assert "1 inscription : chacune montre" in page.text


def test_nothing_of_another_body_is_shown(client, body, told):
    other = factories.make_body()
    factories.make_use(other, title="D’ailleurs", persons_with_access="")

    _, page = _read(client, body)

    assert "D’ailleurs" not in page.text


def test_the_page_is_only_read(client, body):
    assert client.post(reverse("compliance", args=[body.slug])).status_code == 405


def test_the_rail_leads_to_the_page(client, body):
    html = client.get(reverse("desk", args=[body.slug])).content.decode()

    assert f'href="{reverse("compliance", args=[body.slug])}"' in html


def test_the_number_of_queries_does_not_grow_with_the_entries(client):
    counts = []
    for number in (30, 300):
        body = factories.make_body(is_health_body=True)
        fill(body, number)
        client.force_login(factories.make_user(body, "officer"))
        with CaptureQueriesContext(connection) as context:
            _read(client, body)
        counts.append(len(context))

    assert counts[0] == counts[1] < MOST
