"""What the site says of itself: accessibility, privacy, and a word to robots."""

from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

from registry.public_site.reading import read_only
from registry.reports.keeping import ADDRESS_DAYS, WORDS_DAYS

# The day these pages were last read against what the program does.
CHECKED_ON = date(2026, 11, 22)
# The most a log keeps before it makes room: config/processes.py.
LOG_SIZE = 5_000_000
ROBOTS = "User-agent: *\nDisallow:\n"


@read_only
def accessibility(request: HttpRequest) -> HttpResponseBase:
    """What was done so that everyone can read the site."""
    return render(request, "public_site/accessibility.html", {"checked_on": CHECKED_ON})


@read_only
def privacy(request: HttpRequest) -> HttpResponseBase:
    """What the site knows of its readers: nothing; what its log holds, and for how long."""
    page = {
        "checked_on": CHECKED_ON,
        "log_size": LOG_SIZE,
        "address_days": ADDRESS_DAYS,
        "words_days": WORDS_DAYS,
    }
    return render(request, "public_site/privacy.html", page)


@read_only
def robots(request: HttpRequest) -> HttpResponseBase:
    """Everything may be read, by machines too."""
    return HttpResponse(ROBOTS, content_type="text/plain; charset=utf-8")
