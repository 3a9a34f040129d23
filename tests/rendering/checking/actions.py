"""Nothing in the file acts by itself or reaches outside."""

import pikepdf

ALLOWED = ("/URI", "/GoTo")


def action_faults(found):
    """Scripts, actions other than following a link, files that are elsewhere."""
    for node in found.pdf.objects:
        if isinstance(node, (pikepdf.Dictionary, pikepdf.Stream)):
            for fault in _faults(node):
                yield f"object {node.objgen[0]}: {fault}"
    if "/JavaScript" in found.root.get("/Names", {}):
        yield "the catalogue names scripts"
    if found.pdf.is_encrypted:
        yield "the file is encrypted"


def _faults(node):
    for key in ("/AA", "/JS", "/XFA", "/NeedAppearances"):
        if key in node:
            yield f"it has {key}"
    if isinstance(node, pikepdf.Stream) and "/F" in node:
        yield "its data are in another file"
    if node.get("/Type") == pikepdf.Name.Filespec and "/EF" not in node:
        yield "it names a file that is not inside"
    for key in ("/A", "/OpenAction"):
        action = node.get(key)
        # the same key gives an element its attributes
        if isinstance(action, pikepdf.Dictionary) and "/S" in action and "/P" not in action:
            yield from _action(action)
    if node.get("/Type") == pikepdf.Name.Action:
        yield from _action(node)


def _action(action):
    if str(action.get("/S")) not in ALLOWED or "/Next" in action:
        yield f"it acts: {action.get('/S')}"
