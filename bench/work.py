"""Run in a process of its own, under the app role: fill a body, publish it, judge it.

Prints one line of JSON. Approvals are written as the act of approving writes them, a thousand at a
time, so that the time of filling is not measured.
"""

import json
import os
import resource
import sys
import time
from datetime import date
from typing import Any

import django
from django.db import connection
from django.utils import timezone

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from bench.body import fill  # noqa: E402
from registry.bodies.models import Membership, PublicBody, User  # noqa: E402
from registry.compliance.overview import overview  # noqa: E402
from registry.editions.canonical import canonical_bytes  # noqa: E402
from registry.editions.document import LIST, Fragment, Particular  # noqa: E402
from registry.editions.folding import french_sort_key  # noqa: E402
from registry.law.kinds import COMMUNICATION  # noqa: E402
from registry.law.particulars import REQUIREMENTS  # noqa: E402
from registry.publication.actions import publish  # noqa: E402
from registry.publication.models import Approval  # noqa: E402

PURPOSE = (
    "Permettre à l’organisme qui reçoit les renseignements de vérifier l’admissibilité des"
    " personnes à un programme, de corriger leur adresse lorsqu’elle a changé et de produire,"
    " une fois l’an, les statistiques que la loi lui demande sur l’utilisation des services"
)
RECIPIENTS = 40
CATEGORIES = 12


def _fragment(body: PublicBody, number: int) -> Fragment:
    """A communication of ordinary length: some 150 words under the statutory labels."""
    recipient = f"Organisme destinataire {number % RECIPIENTS + 1}"
    categories = tuple(
        f"Renseignements de la catégorie {(number + k) % CATEGORIES}" for k in (0, 5)
    )
    values = {
        "communication.nature": categories,
        "communication.recipients": (recipient,),
        "communication.purpose": (f"{PURPOSE} ({number}).",),
        "communication.outside_quebec": ("Non",),
        "communication.justification": ("A-2.1, art. 68 — attributions de l’organisme",),
    }
    title = f"Communication d’essai {number}"
    return Fragment(
        uid=f"{body.slug}-{number}",
        kind=COMMUNICATION,
        part="ententes" if number % 3 else "mandats",
        title=title,
        summary=recipient,
        sort_key=french_sort_key(title),
        particulars=tuple(
            Particular(
                one.key,
                one.label,
                one.citation.label if one.citation else "",
                values[one.key],
                LIST if len(values[one.key]) > 1 else "text",
            )
            for one in REQUIREMENTS[COMMUNICATION]
        ),
        recipients=(recipient,),
        categories=categories,
        since=date(2024, 1, 1),
    )


def _body(count: int, slug: str = "mesure") -> tuple[PublicBody, User]:
    now = timezone.now()
    body = PublicBody(slug=f"{slug}-{count}", name=f"Organisme de mesure {count}", acronym="OM")
    body.keep(by=None, why="Mesure", at=now)
    user = User(email=f"{body.slug}@exemple.invalid", name="Mesure")
    user.set_unusable_password()
    user.save()
    member = Membership(user=user, public_body=body, role="person_in_charge")
    member.keep(by=None, why="Mesure", at=now)
    return body, user


def _approve(body: PublicBody, user: User, numbers: range, now: Any) -> None:
    def approval(number: int) -> Approval:
        fragment = _fragment(body, number)
        content = canonical_bytes(fragment)
        return Approval(
            public_body=body,
            register="registre",
            kind=fragment.kind,
            uid=fragment.uid,
            title=fragment.title,
            revision=1,
            content=content,
            complete=content,
            disclosure="public",
            approved_at=now,
            approved_by=user,
        )

    Approval.objects.bulk_create((approval(number) for number in numbers), batch_size=1000)


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def published(count: int) -> dict[str, Any]:
    """Publish that many entries, then one more: seconds by the clock and of CPU of each."""
    body, user = _body(count)
    _approve(body, user, range(1, count + 1), timezone.now())
    result: dict[str, Any] = {"body": body.slug}
    for name in ("first", "again"):
        clock, cpu = time.perf_counter(), _cpu()
        publish(body, "registre", by=user, now=timezone.now())
        result[f"{name}_s"] = time.perf_counter() - clock
        result[f"{name}_cpu_s"] = _cpu() - cpu
        _approve(body, user, range(count + 1, count + 2), timezone.now())
    return result


def filled(count: int) -> dict[str, Any]:
    """Give a health body that many entries of every kind, and what they rest on."""
    body, _ = _body(count, "etat")
    body.is_health_body = True
    body.keep(by=None, why="Mesure", at=timezone.now())
    fill(body, count)
    return {}


def judged(count: int) -> dict[str, Any]:
    """Judge every record of the body: seconds, queries, findings, peak memory of the process."""
    body = PublicBody.objects.get(slug=f"etat-{count}")
    queries = 0

    def counting(execute: Any, *arguments: Any) -> Any:
        nonlocal queries
        queries += 1
        return execute(*arguments)

    clock, cpu = time.perf_counter(), _cpu()
    with connection.execute_wrapper(counting):
        found = overview(body, timezone.localdate())
    return {
        "state_s": time.perf_counter() - clock,
        "state_cpu_s": _cpu() - cpu,
        "state_queries": queries,
        "state_records": len(found),
        "state_findings": sum(len(one.findings) for one in found),
        "state_peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


ACTS = {"publish": published, "fill": filled, "state": judged}

if __name__ == "__main__":
    print(json.dumps(ACTS[sys.argv[1]](int(sys.argv[2]))))
