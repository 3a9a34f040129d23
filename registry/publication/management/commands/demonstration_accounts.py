"""Print the demonstration accounts, one a line: e-mail, tab, role, tab, body."""

from typing import Any

from django.core.management.base import BaseCommand

from registry.bodies.models import Membership


class Command(BaseCommand):
    """What `make run` shows once everything is up."""

    help = "Écrit les comptes de démonstration, un par ligne."

    def handle(self, *args: Any, **options: Any) -> None:
        """One line a role."""
        rows = Membership.objects.filter(
            public_body__is_demonstration=True, is_active=True, user__is_active=True
        ).select_related("user", "public_body")
        for row in rows.order_by("public_body__name", "pk"):
            self.stdout.write(
                f"{row.user.email}\t{row.get_role_display()}\t{row.public_body.short_name}"
            )
