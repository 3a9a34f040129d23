"""The addresses of the public site."""

from django.urls import path, register_converter

from registry.public_site.converters import (
    DigestConverter,
    FileNameConverter,
    NumberConverter,
    RegisterConverter,
)
from registry.public_site.views import (
    bodies,
    changes,
    corrections,
    dates,
    editions,
    entries,
    entry,
    feeds,
    files,
    finding,
    persons,
    pieces,
    printing,
    reports,
    statements,
)

register_converter(RegisterConverter, "register")
register_converter(NumberConverter, "number")
register_converter(DigestConverter, "digest")
register_converter(FileNameConverter, "file_name")

urlpatterns = [
    path("", bodies.body_list, name="bodies"),
    path("robots.txt", statements.robots, name="robots"),
    path("accessibilite/", statements.accessibility, name="accessibility"),
    path("confidentialite/", statements.privacy, name="privacy"),
    path("recherche/", finding.find, name="find_all"),
    path("recherche.csv", finding.find_data, {"form": "csv"}, name="find_all_csv"),
    path("recherche.json", finding.find_data, {"form": "json"}, name="find_all_json"),
    path("<slug:body>/", bodies.body_page, name="body"),
    path("<slug:body>/recherche/", finding.find, name="find"),
    path("<slug:body>/recherche.csv", finding.find_data, {"form": "csv"}, name="find_csv"),
    path("<slug:body>/recherche.json", finding.find_data, {"form": "json"}, name="find_json"),
    path("<slug:body>/je-suis/", persons.families, name="persons"),
    path("<slug:body>/je-suis/<slug:family>/", persons.person, name="person"),
    path("<slug:body>/je-suis/<slug:family>/document.pdf", printing.person_pdf, name="person_pdf"),
    path("<slug:body>/corrections/", corrections.corrections, name="corrections"),
    path("<slug:body>/signaler/", reports.report, name="report_body"),
    path(
        "<slug:body>/<register:register>/<number:number>/signaler/",
        reports.report,
        name="report",
    ),
    path("<slug:body>/vos-droits/", persons.rights, name="rights"),
    path("<slug:body>/pieces/<digest:digest>/", pieces.piece, name="piece"),
    path("<slug:body>/au/", dates.choose_body_day, name="choose_body_day"),
    path("<slug:body>/au/<str:day>/", dates.body_on, name="body_on"),
    path("<slug:body>/<register:register>/", entries.current_list, name="register"),
    path("<slug:body>/<register:register>/au/", dates.choose_register_day, name="choose_day"),
    path(
        "<slug:body>/<register:register>/au/<str:day>/",
        entries.entries_on,
        name="register_on",
    ),
    path(
        "<slug:body>/<register:register>/au/<str:day>/<number:number>/",
        entry.entry_on,
        name="entry_on",
    ),
    path(
        "<slug:body>/<register:register>/<number:number>/",
        entry.current_entry,
        name="entry",
    ),
    path(
        "<slug:body>/<register:register>/<number:number>/document.pdf",
        printing.entry_pdf,
        name="entry_pdf",
    ),
    path(
        "<slug:body>/<register:register>/editions/",
        editions.edition_list,
        name="editions",
    ),
    path(
        "<slug:body>/<register:register>/editions/<number:edition>/",
        entries.edition_entries,
        name="edition",
    ),
    path(
        "<slug:body>/<register:register>/editions/<number:edition>/changements/",
        changes.changes,
        name="changes",
    ),
    path(
        "<slug:body>/<register:register>/editions/<number:edition>/changements/document.pdf",
        printing.changes_pdf,
        name="changes_pdf",
    ),
    path(
        "<slug:body>/<register:register>/editions/<number:edition>/changements/<number:since>/",
        changes.changes_since,
        name="changes_since",
    ),
    path(
        "<slug:body>/<register:register>/editions/<number:edition>/changements/<number:since>/"
        "document.pdf",
        printing.changes_since_pdf,
        name="changes_since_pdf",
    ),
    path("<slug:body>/<register:register>/changements/", changes.compare, name="compare"),
    path("<slug:body>/fil.atom", feeds.body_feed, name="body_feed"),
    path("<slug:body>/<register:register>/fil.atom", feeds.register_feed, name="register_feed"),
    path(
        "<slug:body>/<register:register>/editions/<number:edition>/<number:number>/",
        entry.edition_entry,
        name="edition_entry",
    ),
    path(
        "<slug:body>/<register:register>/editions/<number:edition>/<number:number>/document.pdf",
        printing.edition_entry_pdf,
        name="edition_entry_pdf",
    ),
    path(
        "<slug:body>/<register:register>/editions/<number:edition>/fichiers/<file_name:name>",
        files.file,
        name="file",
    ),
]
