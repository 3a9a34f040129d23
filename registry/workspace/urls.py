"""The addresses of the workspace: French, without accents."""

from allauth.account import views as account
from django.urls import path, re_path, register_converter

from registry.law.registers import REGISTERS
from registry.workspace.views import (
    agreements,
    amendments,
    compliance,
    deadlines,
    disclosure,
    distribution,
    documents,
    edits,
    home,
    log,
    publication,
    records,
    reports,
    review,
    settings,
    translations,
    vocabulary,
    withdrawals,
)


class RegisterConverter:
    """The key of a register of the law."""

    regex = "|".join(REGISTERS)

    def to_python(self, value: str) -> str:
        """The key as it is."""
        return value

    def to_url(self, value: str) -> str:
        """The key as it is."""
        return value


class VocabularyConverter(RegisterConverter):
    """The key of one of the lists that entries are described with."""

    regex = "|".join(vocabulary.LISTS)


class DirectionConverter(RegisterConverter):
    """Where an item is moved in its section."""

    regex = "|".join(distribution.DIRECTIONS)


register_converter(RegisterConverter, "register_key")
register_converter(DirectionConverter, "direction")
register_converter(VocabularyConverter, "vocabulary")

accounts = [
    path("connexion/", account.login, name="account_login"),
    path("deconnexion/", account.logout, name="account_logout"),
    path("inscription/", account.signup, name="account_signup"),
    path("compte-inactif/", account.account_inactive, name="account_inactive"),
    path("reconnexion/", account.reauthenticate, name="account_reauthenticate"),
    path("mot-de-passe/", account.password_change, name="account_change_password"),
    path("mot-de-passe/choisir/", account.password_set, name="account_set_password"),
    path("mot-de-passe/oubli/", account.password_reset, name="account_reset_password"),
    path(
        "mot-de-passe/oubli/envoye/",
        account.password_reset_done,
        name="account_reset_password_done",
    ),
    re_path(
        r"^mot-de-passe/oubli/cle/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "mot-de-passe/oubli/fait/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
]

record = "<slug:slug>/<register_key:register>/"
agreement = "<slug:slug>/ententes/<slug:uid>/"
item = "<slug:slug>/diffusion/<slug:uid>/"

urlpatterns = [
    path("", home.choose_body, name="home"),
    path("aide/", home.help_page, name="help"),
    *accounts,
    path("<slug:slug>/", home.desk, name="desk"),
    path(record, records.list_records, name="records"),
    path(f"{record}ajouter/", edits.add_record, name="add_record"),
    path(f"{record}publier/", publication.preview_page, name="publish"),
    path(f"{record}editions/<int:number>/", publication.edition_page, name="edition"),
    path(f"{record}editions/<int:number>/relancer/", publication.retry, name="retry"),
    path(f"{record}editions/<int:number>/arreter/", publication.cancel, name="cancel"),
    path(
        f"{record}editions/<int:number>/retirer/",
        withdrawals.withdraw_edition,
        name="withdraw_edition",
    ),
    path(f"{record}<slug:uid>/", records.read_record, name="record"),
    path(f"{record}<slug:uid>/modifier/", edits.edit_record, name="edit_record"),
    path(f"{record}<slug:uid>/disposition/", edits.change_provisions, name="change_provisions"),
    path(f"{record}<slug:uid>/historique/", records.record_history, name="record_history"),
    path(f"{record}<slug:uid>/diffusion/", disclosure.decide, name="disclosure"),
    path(f"{record}<slug:uid>/anglais/", translations.translate_record, name="translate_record"),
    path(f"{record}<slug:uid>/soumettre/", review.submit_record, name="submit_record"),
    path(f"{record}<slug:uid>/renvoyer/", review.send_back_record, name="send_back_record"),
    path(f"{record}<slug:uid>/approuver/", review.approve_record, name="approve_record"),
    path(f"{item}documents/ajouter/", distribution.attach, name="attach_item_document"),
    path(f"{item}documents/<slug:document>/", distribution.download, name="item_document"),
    path(
        f"{item}documents/<slug:document>/retirer/",
        distribution.take_back,
        name="take_back_item_document",
    ),
    path(f"{item}<direction:direction>/", distribution.move_item, name="move_item"),
    # Before the lists: writings have pages of their own.
    path("<slug:slug>/ententes/ajouter/", agreements.add_agreement, name="add_agreement"),
    path(agreement, agreements.read_agreement, name="agreement"),
    path(f"{agreement}modifier/", agreements.edit_agreement, name="edit_agreement"),
    path(f"{agreement}avenants/ajouter/", amendments.add_amendment, name="add_amendment"),
    path(
        f"{agreement}avenants/<slug:amendment>/",
        amendments.edit_amendment,
        name="edit_amendment",
    ),
    path(f"{agreement}documents/ajouter/", documents.attach, name="attach_document"),
    path(
        f"{agreement}documents/<slug:document>/",
        documents.download,
        name="agreement_document",
    ),
    path("<slug:slug>/<vocabulary:key>/", vocabulary.list_words, name="vocabulary"),
    path("<slug:slug>/<vocabulary:key>/ajouter/", vocabulary.add_word, name="add_word"),
    path("<slug:slug>/<vocabulary:key>/<slug:uid>/", vocabulary.edit_word, name="edit_word"),
    path("<slug:slug>/etat/", compliance.state_of_registers, name="compliance"),
    path("<slug:slug>/echeances/", deadlines.list_deadlines, name="deadlines"),
    path("<slug:slug>/echeances/relu/<slug:uid>/", deadlines.review_file, name="review_file"),
    path("<slug:slug>/echeances/calendrier/", deadlines.calendar_address, name="calendar_address"),
    path("calendrier/<str:token>/echeances.ics", deadlines.calendar_feed, name="calendar_feed"),
    path("<slug:slug>/signalements/", reports.list_reports, name="reports"),
    path("<slug:slug>/signalements/<slug:tracking>/", reports.read_report, name="report"),
    path("<slug:slug>/journal/", log.events, name="events"),
    path("<slug:slug>/reglages/", settings.body_settings, name="body_settings"),
]
