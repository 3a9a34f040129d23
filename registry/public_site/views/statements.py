"""What the site says of itself: accessibility, privacy, and a word to robots."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

from registry.public_site.reading import read_only

ROBOTS = "User-agent: *\nDisallow:\n"


@read_only
def accessibility(request: HttpRequest) -> HttpResponseBase:
    """What was done so that everyone can read the site."""
    return render(request, "public_site/accessibility.html")


@read_only
def privacy(request: HttpRequest) -> HttpResponseBase:
    """What the site knows of its readers: nothing."""
    return render(request, "public_site/privacy.html")


@read_only
def robots(request: HttpRequest) -> HttpResponseBase:
    """Everything may be read, by machines too."""
    return HttpResponse(ROBOTS, content_type="text/plain; charset=utf-8")
