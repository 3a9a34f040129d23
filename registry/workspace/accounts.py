"""How people come in: by invitation only, with an e-mail address and a password."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class InvitedOnlyAdapter(DefaultAccountAdapter):
    """Nobody opens an account alone: an administrator invites."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": "Le courriel ou le mot de passe n’est pas le bon.",
        "too_many_login_attempts": "Trop d’essais. Attendez quelques minutes, puis recommencez.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False
