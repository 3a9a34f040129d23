"""The addresses of the auditor’s pages."""

from django.urls import path

from registry.audit import views

urlpatterns = [
    path("<slug:slug>/verification/", views.overview, name="audit"),
    path(
        "<slug:slug>/verification/<slug:register>/complet.pdf",
        views.complete_register,
        name="complete_register",
    ),
    path(
        "<slug:slug>/verification/<slug:register>/historique.csv",
        views.history,
        name="history_csv",
    ),
]
