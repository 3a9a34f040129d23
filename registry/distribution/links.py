"""The links of an item as they are typed: one a line, « label | address »."""

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

SIGN = "|"
MOST_LINKS, LONGEST_LABEL, LONGEST_ADDRESS = 40, 200, 500
# What an address may keep as it is; anything else is written in percent signs, as browsers do.
KEPT = "%/:=&?~#+!$,;'@()*[]"
HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}")
HALF_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
FORM = "Écrivez chaque lien sur sa ligne\u00a0: libellé | https://adresse."


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another site: the words people choose by, and the address."""

    label: str
    address: str


class BadLinkError(ValueError):
    """A line that is no link; the message says what to mend."""


def _address(text: str) -> str:
    """The address as a page may hold it; BadLinkError when it is not a safe one."""
    address = quote(text, safe=KEPT)
    if not address.lower().startswith("https://"):
        raise BadLinkError(f"L’adresse «\u00a0{text}\u00a0» doit commencer par https://.")
    if len(address) > LONGEST_ADDRESS or " " in text or HALF_PERCENT.search(address):
        raise BadLinkError(
            f"L’adresse «\u00a0{text[:60]}\u00a0» ne se lit pas\u00a0: copiez-la du navigateur."
        )
    try:
        parts = urlsplit(address)
    except ValueError:
        parts = urlsplit("")
    # Neither a port nor a name before the host: what is shown is where one goes.
    if not HOST.fullmatch(parts.netloc.lower()):
        raise BadLinkError(
            f"L’adresse «\u00a0{text[:60]}\u00a0» n’a pas de nom de site, comme www.exemple.quebec."
        )
    return address


def _link(line: str) -> Link:
    label, sign, address = (part.strip() for part in line.rpartition(SIGN))
    if not sign or not label or not address:
        raise BadLinkError(f"«\u00a0{line[:60]}\u00a0» n’est pas un lien. {FORM}")
    if len(label) > LONGEST_LABEL:
        raise BadLinkError(f"Raccourcissez le libellé «\u00a0{label[:40]}…\u00a0».")
    return Link(label, _address(address))


def read_links(text: str) -> list[Link]:
    """The links of a text; BadLinkError at the first line that is none, or is there twice."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > MOST_LINKS:
        raise BadLinkError(f"Un élément a {MOST_LINKS} liens au plus\u00a0: répartissez-les.")
    links = [_link(line) for line in lines]
    for place, one in enumerate(links):
        if one in links[:place]:
            raise BadLinkError(f"Le lien «\u00a0{one.label}\u00a0» y est deux fois.")
    return links


def safe_links(text: str) -> list[Link]:
    """The links of a text; none at all when one of them is wrong, which the law's check tells."""
    try:
        return read_links(text)
    except BadLinkError:
        return []
