"""Number trees and name trees of a PDF: what they hold, and whether a reader can search them."""

import pikepdf


def pairs(root, kind):
    """The (key, value) pairs of a tree in their order, and the faults of its shape.

    `kind` is "/Nums" or "/Names"; a key is an int or the bytes of a name.
    """
    found, faults = [], []
    if root is not None:
        _gather(root, kind, found, faults, seen=set(), is_root=True)
    keys = [key for key, _ in found]
    for before, after in zip(keys, keys[1:], strict=False):
        if before == after:
            faults.append(f"{kind} tree: key {shown(after)} is there twice")
        elif before > after:
            faults.append(f"{kind} tree: key {shown(after)} comes after {shown(before)}")
    return found, faults


def shown(key):
    """A key as a person reads it."""
    return key.decode("utf-8", "replace") if isinstance(key, bytes) else str(key)


def _gather(node, kind, found, faults, seen, is_root=False):
    if node.objgen != (0, 0) and node.objgen in seen:
        faults.append(f"{kind} tree: node {node.objgen[0]} is reached twice")
        return
    seen.add(node.objgen)
    first = len(found)
    if kind in node and "/Kids" in node:
        faults.append(f"{kind} tree: a node holds both entries and kids")
    _gather_entries(node.get(kind, []), kind, found, faults)
    for kid in node.get("/Kids", []):
        _gather(kid, kind, found, faults, seen)
    if not is_root:
        _compare_limits(node, kind, [key for key, _ in found[first:]], faults)


def _gather_entries(entries, kind, found, faults):
    entries = list(entries)
    if len(entries) % 2:
        faults.append(f"{kind} tree: a leaf holds a key without a value")
    for key, value in zip(entries[::2], entries[1::2], strict=False):
        found.append((int(key) if kind == "/Nums" else bytes(key), value))


def _compare_limits(node, kind, keys, faults):
    limits = [int(one) if kind == "/Nums" else bytes(one) for one in node.get("/Limits", [])]
    if not keys:
        faults.append(f"{kind} tree: a node below the root is empty")
    elif limits != [keys[0], keys[-1]]:
        told = "–".join(shown(one) for one in limits) or "none"
        faults.append(
            f"{kind} tree: limits are {told}, the keys {shown(keys[0])}–{shown(keys[-1])}"
        )


def is_dictionary(value):
    """Whether the value is a dictionary (a stream is not)."""
    return isinstance(value, pikepdf.Dictionary)


def as_list(value):
    """An array as a list, a lone value as a list of one, nothing as none."""
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]
