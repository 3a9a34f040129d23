"""V17: what an item of the page of distributed information gives to the public."""

from collections.abc import Iterator
from datetime import date

from registry.compliance.finding import Finding, found
from registry.distribution.links import BadLinkError, read_links
from registry.distribution.models import DistributedItem
from registry.records.documents import declarations, in_force
from registry.records.publishable import PublishableRecord

RULE = "V17"


def _gives_something(item: DistributedItem) -> bool:
    """Whether the public reads more than a title."""
    if any(text.strip() for text in (item.text, item.links, item.shows)):
        return True
    documents = declarations(item)
    # Nothing at all is missed as a particular.
    return not documents or any(one.is_public for one in in_force(documents))


def given(record: PublishableRecord, on: date) -> Iterator[Finding]:
    """A link that leads nowhere safe; an item whose only documents stay internal."""
    if not isinstance(record, DistributedItem):
        return
    try:
        read_links(record.links)
    except BadLinkError as refusal:
        yield found(RULE, "distribution.links", "links", "Liens", str(refusal))
    if not _gives_something(record):
        yield found(
            RULE,
            "distribution.documents",
            "text",
            "Documents",
            "Aucun document de cet élément n’est déclaré public\u00a0: déclarez-en un, ou écrivez"
            " un texte ou un lien.",
        )
