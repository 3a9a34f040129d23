"""The first words of addresses that are pages of the program: no body can be read there."""

from django.core.exceptions import ValidationError

RESERVED = frozenset(
    (
        "accessibilite",
        "aide",
        "calendrier",
        "compte-inactif",
        "confidentialite",
        "connexion",
        "deconnexion",
        "en",
        "inscription",
        "mot-de-passe",
        "recherche",
        "reconnexion",
        "statique",
    )
)


def not_reserved(slug: str) -> None:
    """ValidationError for an address that would hide a body behind a page of the program."""
    if slug.lower() in RESERVED:
        raise ValidationError(
            "«\u00a0%(slug)s\u00a0» est l’adresse d’une page du programme\u00a0: choisissez-en une"
            " autre.",
            code="reserved",
            params={"slug": slug},
        )
