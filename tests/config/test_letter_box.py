"""The public process as it runs: it puts a letter in the box, and no log holds a word of it."""

from pathlib import Path

import psycopg
from psycopg.conninfo import conninfo_to_dict

from tests.config.conftest import Runner

LETTER = """
import django
django.setup()
from django.db import connection
from django.utils import timezone
from registry.reports.actions import NotKeptError, receive
from registry.reports.models import ErrorReport
def letter(tracking, text="mot-secret"):
    fixed = dict(body="essai", email="mot-secret@exemple.invalid", received_at=timezone.now())
    return ErrorReport(tracking=tracking, text=text, **fixed)
print(receive(letter("AAAA-AAAA")), receive(letter("AAAA-AAAA")))
try:
    receive(letter("BBBB-BBBB", "mot-secret" * 1000))
except NotKeptError as fault:
    print(repr(fault))
with connection.cursor() as cursor:
    cursor.execute("SHOW transaction_read_only")
    print(cursor.fetchone()[0])
"""


def test_the_public_process_writes_that_one_row_and_its_words_stay_out_of_every_log(
    administrator: str, urls: dict[str, str], python: Runner
) -> None:
    done = python("-c", LETTER, settings="settings_public")

    with psycopg.connect(urls["DATABASE_APP_URL"]) as workspace:
        rows = workspace.execute("SELECT tracking, text FROM reports_errorreport").fetchall()
    log = Path(f"{conninfo_to_dict(administrator)['host']}.log").read_text("utf-8")
    assert done.stdout.split() == ["True", "False", "NotKeptError('DataError')", "on"], done.stderr
    assert rows == [("AAAA-AAAA", "mot-secret")]
    assert "value too long" in log
    assert "INSERT INTO" in log
    assert "mot-secret" not in log + done.stdout + done.stderr


def test_the_public_process_does_not_start_without_a_key_of_its_own(python: Runner) -> None:
    missing = {"REGISTRE_PUBLIC_SECRET_KEY": ""}

    done = python("-c", "import config.wsgi_public", settings="settings_public", **missing)

    assert done.returncode != 0
    assert "REGISTRE_PUBLIC_SECRET_KEY manque" in done.stderr
