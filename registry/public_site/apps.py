"""The public site, as Django knows it."""

from django.apps import AppConfig


class PublicSiteConfig(AppConfig):
    """The pages anyone may read."""

    name = "registry.public_site"
    label = "public_site"
    verbose_name = "Site public"
