"""Debian’s Chromium, headless and quiet."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, sync_playwright

PATH = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SIZES = (1280, 320)


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser for the length of the block."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=PATH, args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


def new_page(browser: Browser, *, scripts: bool = True, width: int = 1280) -> Page:
    """A fresh page with its own cookies."""
    context = browser.new_context(
        java_script_enabled=scripts,
        locale="fr-CA",
        viewport={"width": width, "height": 900},
    )
    context.set_default_timeout(15_000)
    return context.new_page()
