"""Our checks and those of others, asked at once."""

from tests.rendering.checking.faults import faults
from tests.rendering.checking.validators import check_syntax, validate


def complaints(content: bytes, archival: bool = True) -> list[str]:
    """All that anyone finds wrong with a PDF; `archival` asks for PDF/A-3a as well as PDF/UA-1."""
    profiles = ("ua1", "pdfa3a") if archival else ("ua1",)
    told = [rule for profile in profiles for rule in validate(content, profile)]
    return [*faults(content, archival), *told, *check_syntax(content)]
