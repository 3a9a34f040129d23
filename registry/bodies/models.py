"""Public bodies, people, and the role each has in each body."""

from typing import Any, NoReturn

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models

from registry.bodies.addresses import not_reserved
from registry.bodies.querysets import OfBodyQuerySet
from registry.bodies.roles import Role
from registry.records.constraints import within
from registry.records.querysets import TrackedQuerySet, UntracedWriteError
from registry.records.tracked import TrackedHistory, TrackedRecord


class PublicBody(TrackedRecord):
    """A public body that keeps and publishes its registers (s. 3 of the Access Act)."""

    slug = models.SlugField(
        "adresse", unique=True, validators=[not_reserved], help_text="Dans l’adresse : /ramq/."
    )
    name = models.CharField("nom", max_length=200)
    name_en = models.CharField("nom en anglais", max_length=200, blank=True)
    acronym = models.CharField("sigle", max_length=20, blank=True)
    contact_title = models.CharField(
        "fonction de la personne responsable",
        max_length=200,
        help_text="La fonction, pas le nom : c’est ce que le public lit.",
    )
    contact_title_en = models.CharField(
        "fonction de la personne responsable, en anglais", max_length=200, blank=True
    )
    contact_email = models.EmailField("courriel", blank=True)
    contact_phone = models.CharField("téléphone", max_length=40, blank=True)
    contact_address = models.TextField("adresse postale", blank=True)
    four_eyes = models.BooleanField(
        "approbation par une autre personne",
        default=True,
        help_text="Nul n’approuve ce qu’il a modifié en dernier.",
    )
    is_health_body = models.BooleanField(
        "organisme de santé et de services sociaux",
        default=False,
        help_text="Il tient aussi le registre des communications de renseignements de santé.",
    )
    publishes_health_register = models.BooleanField(
        "diffuser le registre des renseignements de santé",
        default=False,
        help_text="La loi ne l’exige pas. Sans cette coche, il est tenu et n’est jamais diffusé.",
    )
    publishes_english = models.BooleanField(
        "diffuser aussi en anglais",
        default=False,
        help_text="Chaque inscription a alors une page de traduction. Le français fait foi.",
    )
    is_demonstration = models.BooleanField("organisme de démonstration", default=False)

    class Meta:
        verbose_name = "organisme public"
        verbose_name_plural = "organismes publics"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def short_name(self) -> str:
        """The acronym, or the name when there is none."""
        return self.acronym or self.name


class UserManager(BaseUserManager["User"]):
    """People by their e-mail address."""

    def get_queryset(self) -> TrackedQuerySet:
        """People, whom no bulk write changes behind their history."""
        return TrackedQuerySet(self.model, using=self._db)

    def get_by_natural_key(self, email: str | None) -> "User":
        """The person of that address, capitals ignored."""
        return self.get(email__iexact=email)


class User(AbstractBaseUser):
    """A person who signs in; deactivated when they leave, never erased."""

    email = models.EmailField("courriel", unique=True)
    name = models.CharField("nom affiché", max_length=200)
    is_active = models.BooleanField("compte actif", default=True)

    objects = UserManager()
    history = TrackedHistory(excluded_fields=["password", "last_login"])

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        verbose_name = "personne"
        verbose_name_plural = "personnes"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write the person; a mere sign-in leaves no line in the history."""
        if set(kwargs.get("update_fields") or ()) == {"last_login"}:
            self.save_base_only(*args, **kwargs)
        else:
            super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse: a person is deactivated, never erased."""
        raise UntracedWriteError("Une personne se désactive; elle ne s’efface pas.")

    def save_base_only(self, *args: Any, **kwargs: Any) -> None:
        """Write without a line of history."""
        self.skip_history_when_saving = True
        try:
            super().save(*args, **kwargs)
        finally:
            del self.skip_history_when_saving


class Membership(TrackedRecord):
    """The role of a person in a body."""

    user = models.ForeignKey(
        User,
        verbose_name="personne",
        on_delete=models.PROTECT,
        related_name="memberships",
    )
    public_body = models.ForeignKey(
        PublicBody,
        verbose_name="organisme",
        on_delete=models.PROTECT,
        related_name="memberships",
    )
    role = models.CharField("rôle", max_length=30, choices=Role)
    is_active = models.BooleanField("rôle actif", default=True)
    calendar_number = models.PositiveIntegerField(
        "numéro de l’adresse du calendrier", default=0, editable=False
    )

    objects = OfBodyQuerySet.as_manager()

    class Meta:
        verbose_name = "rôle d’une personne"
        verbose_name_plural = "rôles des personnes"
        constraints = [
            models.UniqueConstraint(
                fields=["user", "public_body", "role"], name="membership_role_once"
            ),
            within("role", Role.values),
        ]

    def __str__(self) -> str:
        return f"{self.user} — {self.get_role_display()}"


def display_name(user: User) -> str:
    """How a person is named in messages."""
    return user.name
