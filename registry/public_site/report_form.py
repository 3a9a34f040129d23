"""The form « Signaler une erreur »: what it asks, and what it does not take."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from registry.reports.models import LONGEST_EMAIL, LONGEST_TEXT

LEAST_SIGNS = 10
MOST_LINKS = 3
LINK = re.compile(r"https?://|www\.|\[url|<a\s", re.IGNORECASE)
# A name that programs like to fill in; no person ever sees the field.
TRAP = "site"
TRAPPED = (
    "Un champ caché a été rempli, comme le font les logiciels qui envoient de la publicité."
    " Si vous n’en êtes pas un, envoyez le formulaire de nouveau\u00a0: votre texte est toujours"
    " là."
)


class PlainText(forms.CharField):
    """A text whose lines end in one way, so that its length is the one people see."""

    def to_python(self, value: Any) -> str:
        """The text with single line ends."""
        text = super().to_python(value) or ""
        return text.replace("\r\n", "\n").replace("\r", "\n")


class ReportForm(forms.Form):
    """What is inexact, and where to answer if the person wishes an answer by mail."""

    texte = PlainText(
        label=_("Qu’est-ce qui est inexact\u00a0?"),
        min_length=LEAST_SIGNS,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_(
            "Citez le passage, puis écrivez ce qu’il devrait dire et comment vous le savez."
            " N’écrivez aucun renseignement personnel, ni sur vous, ni sur une autre personne."
        ),
        error_messages={
            "required": _("Écrivez ce qui est inexact."),
            "min_length": _("Écrivez une phrase au moins."),
            "max_length": _(
                "Raccourcissez votre texte\u00a0: il compte %(show_value)d signes, et le"
                " formulaire en prend %(limit_value)d."
            ),
        },
    )
    courriel = forms.EmailField(
        label=_("Votre adresse courriel"),
        required=False,
        max_length=LONGEST_EMAIL,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        help_text=_("Seulement si vous voulez recevoir la réponse par courriel."),
        error_messages={
            "invalid": _("Écrivez une adresse comme nom@exemple.ca, ou laissez ce champ vide."),
            "max_length": _("Cette adresse est trop longue."),
        },
    )

    def clean_texte(self) -> str:
        """The text, with no more links than one quotes to show an error."""
        text: str = self.cleaned_data["texte"]
        if len(LINK.findall(text)) > MOST_LINKS:
            raise forms.ValidationError(gettext("Gardez au plus %s liens.") % MOST_LINKS)
        return text

    def clean(self) -> None:
        """Refuse what no person typed: the hidden field was filled in."""
        if self.data.get(TRAP):
            raise forms.ValidationError(gettext(TRAPPED))
