"""The addresses of the public site."""

from django.urls import include, path

urlpatterns = [path("", include("registry.public_site.urls"))]

handler400 = "config.errors.bad_request"
handler403 = "config.errors.permission_denied"
handler404 = "config.errors.not_found"
handler500 = "config.errors.server_error"
