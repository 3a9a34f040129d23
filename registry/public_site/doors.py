"""The short name of each register, as the doors at the top of a page write it."""

from django.utils.translation import gettext

from registry.law.registers import (
    CATEGORIES,
    COMMUNICATIONS,
    DISTRIBUTION,
    HEALTH_COMMUNICATIONS,
    INVENTORY,
    Register,
)

DOORS = {
    INVENTORY.key: "Inventaire",
    COMMUNICATIONS.key: "Registre",
    HEALTH_COMMUNICATIONS.key: "Renseignements de santé",
    CATEGORIES.key: "Catégories",
    DISTRIBUTION.key: "Diffusion",
}


def door(register: Register) -> str:
    """The short name of a register."""
    return gettext(DOORS[register.key])
