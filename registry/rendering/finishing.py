"""What WeasyPrint leaves undone in a tagged PDF, mended before it is written.

Running heads and feet become pagination artifacts (they were structure elements outside the
tree), links say where they go, and the metadata stays readable without decompression.
"""

from collections.abc import Mapping
from typing import Any

import pydyf

PRINTED = 4


def finish(pdf: Any, names: Mapping[str, str]) -> None:
    """Mend the structure, the links and the metadata; `names` says what each anchor is."""
    objects = {item.reference: item for item in pdf.objects}
    _set_margins_aside(pdf, objects)
    _name_links(pdf, names)
    metadata = objects[pdf.catalog["Metadata"]]
    metadata.compress = False


def _set_margins_aside(pdf: Any, objects: dict[bytes, Any]) -> None:
    root = objects[pdf.catalog["StructTreeRoot"]]
    reached = _reached(root, objects)
    owners = objects[root["ParentTree"]]["Nums"]
    for position, page_reference in enumerate(pdf.page_references):
        page_owners = owners[2 * position + 1]
        strays = {number for number, owner in enumerate(page_owners) if owner not in reached}
        _mark_as_artifacts(objects[objects[page_reference]["Contents"]], strays)
        for number in strays:
            page_owners[number] = b"null"
    for reference, item in objects.items():
        if _is_element(item) and reference not in reached:
            item.clear()


def _reached(root: Any, objects: dict[bytes, Any]) -> set[bytes]:
    reached: set[bytes] = set()
    waiting = list(root["K"])
    while waiting:
        reference = waiting.pop()
        if isinstance(reference, bytes) and reference not in reached:
            reached.add(reference)
            waiting.extend(objects[reference].get("K", ()))
    return reached


def _is_element(item: Any) -> bool:
    return isinstance(item, pydyf.Dictionary) and item.get("Type") == "/StructElem"


def _mark_as_artifacts(page: Any, strays: set[int]) -> None:
    for position, operand in enumerate(page.stream):
        if isinstance(operand, pydyf.Dictionary) and operand.get("MCID") in strays:
            page.stream[position - 1] = "/Artifact"
            page.stream[position] = pydyf.Dictionary({"Type": "/Pagination"})


def _name_links(pdf: Any, names: Mapping[str, str]) -> None:
    for item in pdf.objects:
        if isinstance(item, pydyf.Dictionary) and item.get("Subtype") == "/Link":
            item["F"] = PRINTED
            if "Dest" in item:
                target = item["Dest"].string
                item["Contents"] = pydyf.String(names.get(target, target))
