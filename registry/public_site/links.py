"""Links to other sites, as an edition has them: followed only where it is safe to."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from registry.editions.document import LINKS, Particular, Reference

SCHEMES = ("https", "http")


@dataclass(frozen=True)
class OutsideLink:
    """A link to another site: what it is called, where it leads, and the site by its name."""

    text: str
    address: str
    host: str


def outside_link(reference: Reference) -> OutsideLink:
    """A reference to an address as a link; without address when it is not one to follow."""
    text = reference.text.removesuffix(f" ({reference.uid})")
    try:
        parts = urlsplit(reference.uid)
    except ValueError:
        return OutsideLink(text, "", "")
    if parts.scheme not in SCHEMES or not parts.hostname:
        return OutsideLink(text, "", "")
    return OutsideLink(text, reference.uid, parts.hostname)


def outside_links(particular: Particular | None) -> list[OutsideLink]:
    """The links of a particular; none when it is withheld."""
    if particular is None or particular.withheld:
        return []
    return [outside_link(one) for one in particular.references if one.register == LINKS]
