"""The validators of others: page-validation for the norms, qpdf for the syntax."""

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import page
import pikepdf

PROFILES = {"ua1": page.ValidationProfile.PDF_UA_1, "pdfa3a": page.ValidationProfile.PDF_A_3A}

# The only verdicts we do not believe, each with what shows that it is the known mistake.
# STREAM-LENGTH-001 takes a last data byte CR for the end-of-line mark before « endstream » and
# finds the stream one byte short; the lengths themselves are checked by qpdf.
ALLOWED = {"PDFA3A-STREAM-LENGTH-001": b"\r"}


def validate(content: bytes, profile: str) -> list[str]:
    """The rules of the profile ("ua1" or "pdfa3a") that the PDF breaks."""
    try:
        failures = report(content, profile).failures
    except page.ParseError as refusal:
        return [f"unreadable: {refusal}"]
    return [
        f"{failure.rule_id}: {failure.message}"
        for failure in failures
        if not _is_known_mistake(failure, content)
    ]


def report(content: bytes, profile: str) -> page.ValidationReport:
    """The whole report of the validator, known mistakes included."""
    limits = page.SafetyLimits.unlimited()
    return page.validate_pdf_bytes(content, profile=PROFILES[profile], limits=limits)


def _is_known_mistake(failure, content):
    last = ALLOWED.get(failure.rule_id)
    if last is None or failure.object_id is None:
        return False
    with pikepdf.open(BytesIO(content)) as pdf:
        stream = pdf.get_object(failure.object_id.object_number, failure.object_id.generation)
        return isinstance(stream, pikepdf.Stream) and stream.read_raw_bytes().endswith(last)


def check_syntax(content: bytes) -> list[str]:
    """What `qpdf --check` finds; the program comes inside pikepdf."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "checked.pdf"
        file.write_bytes(content)
        job = pikepdf.Job(["qpdf", "--check", str(file)])
        job.run()
        if job.exit_code == 0 and not job.has_warnings:
            return []
        with pikepdf.open(file) as pdf:
            problems = [*pdf.check_pdf_syntax(), *map(str, pdf.get_warnings())]
        return problems or [f"qpdf --check ends with code {job.exit_code}"]
