"""The rendering room, as Django knows it: it owns templates and no table."""

from django.apps import AppConfig


class RenderingConfig(AppConfig):
    """Documents turned into bytes."""

    name = "registry.rendering"
    label = "rendering"
    verbose_name = "Rendus"
