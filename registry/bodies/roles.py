"""The four roles of the people who work for a body."""

from django.db import models


class Role(models.TextChoices):
    """The four roles a person may have in a body."""

    OFFICER = "officer", "Responsable de la tenue des registres"
    PERSON_IN_CHARGE = (
        "person_in_charge",
        "Responsable de la protection des renseignements personnels",
    )
    AUDITOR = "auditor", "Vérification"
    ADMINISTRATOR = "administrator", "Administration"
