"""Which records fill which register: the one table from the law’s kinds to the tables."""

from collections import Counter
from itertools import chain
from typing import Any

from django.db.models import Count, Value

from registry.categories.models import InformationCategory
from registry.distribution.models import DistributedItem
from registry.entries.models import (
    CollectionForAnother,
    Communication,
    HealthCommunication,
    NilStatement,
    OtherUse,
)
from registry.inventory.models import PersonalInformationFile
from registry.law.registers import (
    CATEGORIES,
    COMMUNICATIONS,
    DISTRIBUTION,
    HEALTH_COMMUNICATIONS,
    INVENTORY,
    REGISTERS,
)

MODELS: dict[str, tuple[Any, ...]] = {
    INVENTORY.key: (PersonalInformationFile,),
    COMMUNICATIONS.key: (Communication, CollectionForAnother, OtherUse, NilStatement),
    HEALTH_COMMUNICATIONS.key: (HealthCommunication,),
    CATEGORIES.key: (InformationCategory,),
    DISTRIBUTION.key: (DistributedItem,),
}
BY_KIND = {model.requirements: model for models in MODELS.values() for model in models}


def records_of(body: Any, register: str, **filters: Any) -> list[Any]:
    """The records of a register of a body, of all its kinds."""
    return list(
        chain.from_iterable(model.objects.of(body).filter(**filters) for model in MODELS[register])
    )


def record_of(body: Any, register: str, uid: str) -> Any | None:
    """The record of that identifier in that register of that body, or None."""
    found = (model.objects.of(body).filter(uid=uid).first() for model in MODELS[register])
    return next((record for record in found if record is not None), None)


def counts_of(body: Any) -> dict[str, Counter[str]]:
    """How many records each register holds in each state, in one query."""
    rows = [
        model.objects.of(body)
        .order_by()
        .annotate(key=Value(key))
        .values("key", "status")
        .annotate(count=Count("pk"))
        .values_list("key", "status", "count")
        for key, models in MODELS.items()
        for model in models
    ]
    counts: dict[str, Counter[str]] = {key: Counter() for key in MODELS}
    for key, state, count in rows[0].union(*rows[1:], all=True):
        counts[key][state] += count
    return counts


def registers_of(body: Any) -> list[str]:
    """The registers that a body keeps: that of health information only when it is such a body."""
    return [key for key in REGISTERS if key != HEALTH_COMMUNICATIONS.key or body.is_health_body]


def is_published(body: Any, register: str) -> bool:
    """Whether the body publishes that register: one may be kept without being published."""
    return REGISTERS[register].is_always_published or body.publishes_health_register
