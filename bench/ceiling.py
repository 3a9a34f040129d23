"""A bare Django view that returns constant bytes: the fastest that a page can be answered here."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import path

CONTENT = b"<!doctype html><title>Essai</title>".ljust(20_000, b".")


def constant(request: HttpRequest) -> HttpResponse:
    """Always the same twenty thousand bytes, whatever is asked."""
    return HttpResponse(CONTENT)


urlpatterns = [path("", constant)]
settings.configure(
    ALLOWED_HOSTS=["localhost"], ROOT_URLCONF=__name__, SECRET_KEY="essai", MIDDLEWARE=[]
)
application = get_wsgi_application()
