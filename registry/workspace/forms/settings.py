"""The forms of the body’s settings and of its people."""

from typing import Any

from django import forms

from registry.bodies.models import PublicBody, User
from registry.bodies.roles import Role
from registry.workspace.forms.fields import reason_field


class BodySettingsForm(forms.ModelForm):
    """What the body says of itself, and its four-eyes rule."""

    why = reason_field()

    class Meta:
        model = PublicBody
        fields = [
            "name",
            "name_en",
            "acronym",
            "contact_title",
            "contact_title_en",
            "contact_email",
            "contact_phone",
            "contact_address",
            "four_eyes",
            "is_health_body",
            "publishes_health_register",
            "publishes_english",
        ]
        widgets = {"contact_address": forms.Textarea(attrs={"rows": 3})}

    def values(self) -> dict[str, Any]:
        """What was typed, without the reason."""
        return {name: value for name, value in self.cleaned_data.items() if name != "why"}


class RoleForm(forms.Form):
    """A role for a person who already has an account."""

    email = forms.EmailField(label="Courriel de la personne")
    role = forms.ChoiceField(label="Rôle", choices=Role.choices)

    def clean_email(self) -> User:
        """The person of that address."""
        user = User.objects.filter(email__iexact=self.cleaned_data["email"], is_active=True).first()
        if user is None:
            raise forms.ValidationError("Aucun compte actif n’a ce courriel.")
        return user
