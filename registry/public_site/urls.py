"""The addresses of the public site."""

from django.urls import path, register_converter

from registry.public_site.converters import (
    DigestConverter,
    FileNameConverter,
    NumberConverter,
    RegisterConverter,
)
from registry.public_site.views import bodies, editions, entries, files, pieces, statements

register_converter(RegisterConverter, "register")
register_converter(NumberConverter, "number")
register_converter(DigestConverter, "digest")
register_converter(FileNameConverter, "file_name")

urlpatterns = [
    path("", bodies.body_list, name="bodies"),
    path("robots.txt", statements.robots, name="robots"),
    path("accessibilite/", statements.accessibility, name="accessibility"),
    path("confidentialite/", statements.privacy, name="privacy"),
    path("<slug:body>/", bodies.body_page, name="body"),
    path("<slug:body>/pieces/<digest:digest>/", pieces.piece, name="piece"),
    path("<slug:body>/<register:register>/", entries.current_list, name="register"),
    path(
        "<slug:body>/<register:register>/<number:number>/",
        entries.current_entry,
        name="entry",
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
        "<slug:body>/<register:register>/editions/<number:edition>/<number:number>/",
        entries.edition_entry,
        name="edition_entry",
    ),
    path(
        "<slug:body>/<register:register>/editions/<number:edition>/fichiers/<file_name:name>",
        files.file,
        name="file",
    ),
]
