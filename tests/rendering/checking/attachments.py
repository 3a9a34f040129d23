"""The files attached to a PDF, and whether each says what it is."""

import pikepdf

from tests.rendering.checking.opened import opened

RELATIONS = ("/Data", "/Source", "/Alternative", "/Supplement", "/Unspecified")


def attachments(content):
    """The files attached: name -> (bytes, relationship, media type)."""
    with opened(content) as found:
        files = {}
        for name, told in found.pdf.attachments.items():
            inside = told.get_file()
            relation = str(told.obj.get("/AFRelationship", ""))[1:]
            files[name] = (inside.read_bytes(), relation, inside.mime_type)
        return files


def attachment_faults(found):
    """Files without a relationship, a type, a date or a name, or not listed once in /AF."""
    listed = [one.objgen for one in found.root.get("/AF", [])]
    named = {}
    for name, told in found.pdf.attachments.items():
        named[told.obj.objgen] = name
        for fault in _faults(name, told.obj):
            yield f"attached file {name}: {fault}"
    for identity, name in named.items():
        if listed.count(identity) != 1:
            yield f"attached file {name}: /AF lists it {listed.count(identity)} times"
    if set(listed) - set(named):
        yield "/AF lists files that the names do not"


def _faults(name, told):
    if told.get("/Type") != pikepdf.Name.Filespec:
        yield f"its type is {told.get('/Type')}"
    if str(told.get("/UF", "")) != name or str(told.get("/F", "")) != name:
        yield f"its names are {told.get('/F')} and {told.get('/UF')}"
    if str(told.get("/AFRelationship")) not in RELATIONS:
        yield f"its relationship is {told.get('/AFRelationship')}"
    if not str(told.get("/Desc", "")).strip():
        yield "it has no description"
    inside = told.get("/EF", {}).get("/F")
    yield from _stream(inside) if isinstance(inside, pikepdf.Stream) else ["it is not inside"]


def _stream(inside):
    if "/" not in str(inside.get("/Subtype", ""))[1:]:
        yield f"its media type is {inside.get('/Subtype')}"
    parameters = inside.get("/Params", {})
    if "/ModDate" not in parameters:
        yield "it has no date"
    if "/Size" in parameters and parameters.Size != len(inside.read_bytes()):
        yield f"its size is said to be {parameters.Size}"
