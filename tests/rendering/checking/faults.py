"""All that is wrong with a PDF of ours, sentence by sentence; nothing when it is sound."""

from fontTools.ttLib import TTLibError

from tests.rendering.checking.actions import action_faults
from tests.rendering.checking.annotations import annotation_faults
from tests.rendering.checking.attachments import attachment_faults
from tests.rendering.checking.catalogue import catalogue_faults
from tests.rendering.checking.fonts import font_faults
from tests.rendering.checking.opened import opened
from tests.rendering.checking.pages import content_faults, label_faults
from tests.rendering.checking.parents import parent_faults
from tests.rendering.checking.places import outline_faults, place_faults
from tests.rendering.checking.roles import role_faults
from tests.rendering.checking.tables import table_faults

MALFORMED = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, TTLibError)

# the contents are read before the fonts are judged: reading says which codes are used
CHECKS = (
    content_faults,
    parent_faults,
    annotation_faults,
    place_faults,
    outline_faults,
    role_faults,
    table_faults,
    attachment_faults,
    action_faults,
    label_faults,
)


def faults(content: bytes, archival: bool = True) -> list[str]:
    """The faults of a PDF; `archival` asks for PDF/A-3a as well as PDF/UA-1."""
    with opened(content) as found:
        told = [*found.page_faults, *found.walk_faults]
        if found.top is None:
            return told
        for check in CHECKS:
            told.extend(_told(check, found))
        told.extend(_told(catalogue_faults, found, archival))
        told.extend(_told(font_faults, found.fonts.values()))
        return told


def _told(check, *given):
    """The faults by a check; what it cannot even read is a fault."""
    told = []
    try:
        told.extend(check(*given))
    except MALFORMED as error:
        told.append(f"{check.__name__}: something is malformed ({error!r})")
    return told
