"""The addresses of the workspace process: the workspace and the auditor's pages."""

from django.urls import include, path

urlpatterns = [
    path("", include("registry.audit.urls")),
    path("", include("registry.workspace.urls")),
]

handler400 = "config.errors.bad_request"
handler403 = "config.errors.permission_denied"
handler404 = "config.errors.not_found"
handler500 = "config.errors.server_error"
