"""The distribution room, as Django knows it."""

from django.apps import AppConfig


class DistributionConfig(AppConfig):
    """What is distributed to the public, section by section."""

    name = "registry.distribution"
    label = "distribution"
    verbose_name = "Diffusion de l’information"
