"""Fields that stand together under a legend."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from registry.workspace.forms.asked import OPINION_FIELDS, TRANSMISSION_FIELDS
from registry.workspace.forms.fields import RevisionForm

PERIODS = (("commission_sent_on", "commission_received_on"), ("effective_on", "ends_on"))


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that belong together, under a legend."""

    legend: str
    help: str
    names: tuple[str, ...]


NOW = Group(
    "Depuis septembre 2023\u00a0: transmission",
    "L’écrit est transmis à la Commission d’accès à l’information, et prend effet trente jours"
    " après sa réception.",
    TRANSMISSION_FIELDS,
)
BEFORE = Group(
    "Avant septembre 2023\u00a0: avis",
    "La Commission d’accès à l’information rendait un avis sur l’entente.",
    OPINION_FIELDS,
)


@dataclass(frozen=True, slots=True)
class ShownGroup:
    """A group with the fields of it that the form has."""

    legend: str
    help: str
    fields: tuple[Any, ...]


class GroupedForm(RevisionForm):
    """A form whose fields stand in groups; a date may not precede what it follows."""

    groups: tuple[Group, ...] = ()

    def shown_groups(self) -> Iterator[ShownGroup]:
        """The groups that have fields, in order."""
        for group in self.groups:
            names = [name for name in group.names if name in self.fields]
            if names:
                yield ShownGroup(group.legend, group.help, tuple(self[name] for name in names))

    def clean(self) -> dict[str, Any]:
        """Dates in their order."""
        data = super().clean()
        for first, last in PERIODS:
            if data.get(first) and data.get(last) and data[last] < data[first]:
                self.add_error(
                    last, "Cette date précède celle d’avant\u00a0: corrigez l’une des deux."
                )
        return data
