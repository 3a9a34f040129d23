"""The log of events: append-only, without foreign keys, the actor's name copied into each line."""

from datetime import datetime
from typing import Any

from django.db import models

from registry.records.appended import AppendOnlyRecord


class EventKind(models.TextChoices):
    """What may happen, in the past tense."""

    RECORD_ADDED = "record_added", "Inscription ajoutée"
    RECORD_EDITED = "record_edited", "Inscription modifiée"
    RECORD_SUBMITTED = "record_submitted", "Inscription soumise pour approbation"
    RECORD_SENT_BACK = "record_sent_back", "Inscription renvoyée avec un commentaire"
    RECORD_APPROVED = "record_approved", "Inscription approuvée"
    DISCLOSURE_DECIDED = "disclosure_decided", "Décision de diffusion prise"
    EDITION_PUBLISHED = "edition_published", "Édition publiée"
    RENDITION_FAILED = "rendition_failed", "Production d’un fichier échouée"
    RENDITION_CANCELLED = "rendition_cancelled", "Production des fichiers arrêtée"
    RENDITION_RETRIED = "rendition_retried", "Production des fichiers relancée"
    EDITION_COMPLETED = "edition_completed", "Fichiers de l’édition produits"
    EDITION_WITHDRAWN = "edition_withdrawn", "Édition retirée par ordre"
    EDITION_ERASED = "edition_erased", "Contenu d’une édition retirée effacé"
    COMPLETE_REGISTER_EXPORTED = (
        "complete_register_exported",
        "Registre complet téléchargé",
    )
    HISTORY_EXPORTED = "history_exported", "Historique téléchargé"
    APPROVALS_EXPORTED = "approvals_exported", "Liste des approbations téléchargée"
    EXPORT_ASKED = "export_asked", "Document de vérification demandé"
    EXPORT_CANCELLED = "export_cancelled", "Document de vérification abandonné"
    DOCUMENT_ATTACHED = "document_attached", "Document joint à une entente"
    FILE_REVIEWED = "file_reviewed", "Fichier relu"
    CALENDAR_ADDRESS_CHANGED = "calendar_address_changed", "Adresse de calendrier changée"
    DIGEST_SENT = "digest_sent", "Rappel des échéances envoyé"
    MEMBERSHIP_CHANGED = "membership_changed", "Rôle d’une personne modifié"
    SETTING_CHANGED = "setting_changed", "Réglage de l’organisme modifié"
    REPORT_ANSWERED = "report_answered", "Signalement répondu"
    REPORTER_TOLD = "reporter_told", "Réponse envoyée à la personne qui a signalé"
    REPORTER_NOT_TOLD = "reporter_not_told", "Envoi de la réponse échoué"
    REPORTS_ERASED = "reports_erased", "Signalements effacés au terme de leur conservation"


class Event(AppendOnlyRecord):
    """One thing that happened: what, to which record, by whom, when."""

    kind = models.CharField("événement", max_length=40, choices=EventKind)
    at = models.DateTimeField("moment")
    body = models.SlugField("organisme", blank=True)
    actor_id = models.BigIntegerField("numéro de la personne", null=True)
    actor_name = models.CharField("personne", max_length=200, blank=True)
    register = models.SlugField("registre", blank=True)
    subject_uid = models.CharField("identifiant du dossier", max_length=40, blank=True)
    subject = models.CharField("dossier", max_length=400, blank=True)
    detail = models.TextField("précision", blank=True)

    class Meta:
        verbose_name = "événement"
        verbose_name_plural = "événements"
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["body", "-at"], name="event_body_at")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.get_kind_display()}"


def log_event(
    kind: EventKind,
    *,
    by: Any,
    now: datetime,
    body: str,
    subject: Any = None,
    detail: str = "",
    register: str = "",
) -> Event:
    """Append a line to the log; `subject` is the record it speaks of, if any."""
    event = Event(
        kind=kind,
        at=now,
        body=body,
        actor_id=getattr(by, "pk", None),
        actor_name=str(by) if by else "Système",
        register=register or getattr(getattr(subject, "register", None), "key", ""),
        subject_uid=getattr(subject, "uid", ""),
        subject=str(subject)[:400] if subject is not None else "",
        detail=detail,
    )
    event.save()
    return event
