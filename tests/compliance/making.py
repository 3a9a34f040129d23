"""Entries in one line each, right or wrong, for the tables of rules."""

from collections.abc import Callable
from datetime import date
from typing import Any

from registry.compliance.findings import findings
from tests import factories
from tests.compliance.filling import BLANK, TODAY

Make = Callable[[Any], Any]
OLD: dict[str, Any] = {
    "signed_on": date(2020, 1, 6),
    "effective_on": date(2020, 3, 2),
    "commission_received_on": None,
    "assessments": [],
}


def told(record: Any, *names: str, on: date = TODAY) -> list[Any]:
    """What is found in the record that day: rule, key and degree, or what is named."""
    read = names or ("rule", "key", "degree")
    rows = [tuple(getattr(one, name) for name in read) for one in findings(record, on)]
    return [row[0] for row in rows] if len(read) == 1 else rows


def release(**values: Any) -> Make:
    """A communication."""
    return lambda body: factories.make_communication(body, **values)


def collection(**values: Any) -> Make:
    """A collection for another body."""
    return lambda body: factories.make_collection(body, **values)


def use(**values: Any) -> Make:
    """A use for another purpose."""
    return lambda body: factories.make_use(body, **values)


def health(**values: Any) -> Make:
    """A communication of health information."""
    return lambda body: factories.make_health_communication(body, **values)


def item(**values: Any) -> Make:
    """An item of the page of distributed information."""
    return lambda body: factories.make_item(body, **values)


def agreed(entry: Any = None, make: Callable[..., Make] = release, **writing: Any) -> Make:
    """An entry whose writing has these values."""

    def made(body: Any) -> Any:
        agreement = factories.make_agreement(body, **writing)
        return make(**({"agreement": agreement} | (entry or {})))(body)

    return made


def old(entry: Any = None, make: Callable[..., Make] = release, **writing: Any) -> Make:
    """An entry under an agreement of the regime of opinions."""
    return agreed(entry, make, **(OLD | writing))


def assessed(entry: Any = None, make: Callable[..., Make] = release, **assessment: Any) -> Make:
    """An entry whose writing has one assessment, with these values."""

    def made(body: Any) -> Any:
        linked = [factories.make_assessment(body, **assessment)]
        return agreed(entry, make, assessments=linked)(body)

    return made


def amended(writing: dict[str, Any], entry: Any = None, **amendment: Any) -> Make:
    """A communication under an agreement with one amendment."""

    def made(body: Any) -> Any:
        agreement = factories.make_agreement(body, **writing)
        factories.make_amendment(agreement, **amendment)
        return factories.make_communication(body, agreement=agreement, **(entry or {}))

    return made


def renewed(entry: dict[str, Any], **writing: Any) -> Make:
    """A communication under an agreement that replaces another."""

    def made(body: Any) -> Any:
        former = factories.make_agreement(body, **OLD)
        return agreed(entry, **({"replaces": former} | writing))(body)

    return made


def mandate(kind: str = "private_body", **writing: Any) -> Make:
    """A communication under a contract, to a recipient of that kind."""

    def made(body: Any) -> Any:
        mention = "Un expert" if kind == "natural_person" else ""
        recipient = factories.make_recipient(body, kind=kind, public_category=mention)
        entry = {"legal_bases": ["LAI-67.2"], "channel": "mandats", "recipients": [recipient]}
        return agreed(entry, **({"kind": "contract"} | writing))(body)

    return made


def entrusted(kind: str, **values: Any) -> Make:
    """A communication that the manager of health information authorized, to such a recipient."""

    def made(body: Any) -> Any:
        given = {"legal_bases": ["LRSSS-80"], "authorization": "2024-12", "agreement": None}
        given |= {"recipients": [factories.make_recipient(body, kind=kind)]} | values
        if given["agreement"] == "silent":
            given["agreement"] = factories.make_agreement(body, **BLANK)
        return health(**given)(body)

    return made


def of_health(make: Callable[..., Make], is_health_body: bool = True, **values: Any) -> Make:
    """An entry on health information, in a health body unless told."""

    def made(body: Any) -> Any:
        categories = [factories.make_category(body, is_health=True)]
        record = make(**({"categories": categories} | values))(body)
        record.public_body.is_health_body = is_health_body
        return record

    return made


def abroad(**values: Any) -> dict[str, Any]:
    """What a communication outside Québec says."""
    return {"outside_quebec": True, "outside_place": "Ontario"} | values


def with_nil(part: str, make: Make) -> Make:
    """The statement that a part is empty, beside an entry."""

    def made(body: Any) -> Any:
        make(body)
        return factories.make_nil(body, part=part)

    return made


def changed(make: Make, **values: Any) -> Make:
    """A record whose fields were changed in memory, as no form would let them be."""

    def made(body: Any) -> Any:
        record = make(body)
        for name, value in values.items():
            setattr(record, name, value)
        return record

    return made


def withheld(*particulars: str) -> Make:
    """A communication withheld, in part or as a whole, to be looked at again much later."""

    def made(body: Any) -> Any:
        record = factories.withhold(factories.make_communication(body), *particulars)
        record.withheld_until = date(2030, 1, 1)
        return record

    return made
