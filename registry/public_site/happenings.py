"""What may happen to an entry from one edition to another, in words without gender."""

from registry.editions.models import ChangeAction

FORM = "form"
# In the order they are told; what is only written otherwise comes last.
ORDER = (
    ChangeAction.NEW,
    ChangeAction.ENDED,
    ChangeAction.CHANGED,
    ChangeAction.REMOVED,
    FORM,
)
NAMES: dict[str, str] = {
    ChangeAction.NEW: "Ajout",
    ChangeAction.ENDED: "Fin",
    ChangeAction.CHANGED: "Modification",
    ChangeAction.REMOVED: "Retrait",
    FORM: "Correction de forme",
}
TITLES: dict[str, str] = {
    ChangeAction.NEW: "Ce qui est nouveau",
    ChangeAction.ENDED: "Ce qui a pris fin",
    ChangeAction.CHANGED: "Ce qui a été modifié",
    ChangeAction.REMOVED: "Ce qui a été retiré",
    FORM: "Corrections de forme",
}
