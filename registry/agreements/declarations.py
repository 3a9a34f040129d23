"""Which documents of an agreement are public: the last declaration of each file name decides."""

from registry.agreements.models import Agreement, AgreementDocument


def declarations(agreement: Agreement) -> list[AgreementDocument]:
    """The documents attached to an agreement, newest first, without their bytes."""
    return list(agreement.documents.defer("content"))


def in_force(documents: list[AgreementDocument]) -> list[AgreementDocument]:
    """The last declaration of each file name of each agreement; the documents come newest first."""
    latest: dict[tuple[int, str], AgreementDocument] = {}
    for one in documents:
        latest.setdefault((one.agreement_id, one.file_name), one)
    return list(latest.values())
