"""The addresses of the auditor’s pages."""

from django.urls import path

from registry.audit import views

urlpatterns = [
    path("<slug:slug>/verification/", views.overview, name="audit"),
    path("<slug:slug>/verification/demander/<slug:kind>/", views.ask, name="ask_export"),
    path("<slug:slug>/verification/documents/<slug:uid>/", views.export_page, name="export"),
    path(
        "<slug:slug>/verification/documents/<slug:uid>/fichier/",
        views.export_file,
        name="export_file",
    ),
    path(
        "<slug:slug>/verification/documents/<slug:uid>/abandonner/",
        views.cancel,
        name="cancel_export",
    ),
    path(
        "<slug:slug>/verification/documents/<slug:uid>/relancer/",
        views.retry,
        name="retry_export",
    ),
    path(
        "<slug:slug>/verification/<slug:register>/historique.csv",
        views.history,
        name="history_csv",
    ),
]
