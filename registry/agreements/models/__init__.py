"""What this room keeps: recipients, assessments, agreements, their amendments and documents."""

from registry.agreements.models.agreements import Agreement, AgreementKind
from registry.agreements.models.amendments import Amendment
from registry.agreements.models.assessments import PrivacyImpactAssessment
from registry.agreements.models.documents import AgreementDocument
from registry.agreements.models.recipients import Recipient, RecipientKind

__all__ = [
    "Agreement",
    "AgreementDocument",
    "AgreementKind",
    "Amendment",
    "PrivacyImpactAssessment",
    "Recipient",
    "RecipientKind",
]
