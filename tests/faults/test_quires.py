"""Pages set by several workers, killed at any moment: complete, once, to the same byte."""

import os
import random
import re
from dataclasses import replace

import pytest

from tests.faults.workers import kill, kill_one, stopped, wait_until, worker

# all of it, on a machine that other tests share; the long one is asked for by hand
ENTRIES, SECONDS = (1000, 600) if os.environ.get("LONG_TESTS") else (300, 120)
APPROVE = "from tests.faults.matter import approve; approve({count})"
TELL_UNDISTURBED = "from tests.faults.matter import undisturbed; print(undisturbed(), end='')"
# one entry of 40,000 lines: setting it needs more memory than a worker is left
ENDLESS = "from tests.faults.matter import approve; approve(0, endless='a\\n' * 40_000)"
MEGABYTES = 190
WHOLE = """
SELECT r.sha256 FROM editions_rendition r JOIN editions_edition e ON e.id = r.edition_id
WHERE e.register = 'registre' AND r.format = 'pdf' AND r.part = ''"""
KEPT = "SELECT count(*) FROM publication_keptquire"
LEFT = "SELECT count(*) FROM publication_quiretoset"
FAILED = "SELECT count(*) FROM records_event WHERE kind = 'rendition_failed'"


@pytest.fixture
def quick(office):
    """An office whose workers help each other, and are soon missed."""
    return replace(office, helpers=2, lease_seconds=2)


def _kept(office):
    return office.rows(KEPT)[0][0]


def test_workers_killed_at_any_moment_leave_the_same_pdf_once(quick):
    at = random.Random(5)
    quick.run(APPROVE.format(count=ENTRIES))
    quick.publish("registre")

    def wait_for_more(child):
        aim = _kept(quick) + at.randint(1, 3)
        wait_until(lambda: _kept(quick) >= aim, SECONDS, child)

    with worker(quick, processes=2) as first:
        wait_for_more(first)
        kill_one(first, at)
        wait_for_more(first)
        kill(first)
    with worker(quick, processes=2) as slow:
        wait_for_more(slow)
        with stopped(slow), worker(quick, processes=2) as last:
            wait_for_more(last)
            kill_one(last, at)
            wait_until(lambda: quick.job("registre").state == "done", SECONDS, last)
        wait_until(lambda: quick.rows(LEFT)[0][0] == 0, SECONDS, slow)

    job = quick.job("registre")
    assert (job.done, quick.times_completed("registre")) == (job.total, 1)
    assert job.attempts > 1
    assert quick.rows(WHOLE)[0][0] == quick.run(TELL_UNDISTURBED)
    assert len(quick.files("registre")) == 4


def test_a_quire_that_takes_all_the_memory_fails_its_job_alone_with_a_sentence(quick):
    bounded = replace(quick, megabytes=MEGABYTES)
    bounded.run(ENDLESS)
    bounded.publish("registre")
    bounded.publish("categories")

    with worker(bounded) as busy:
        wait_until(lambda: bounded.job("registre").state == "failed", SECONDS, busy)
        wait_until(lambda: bounded.job("categories").state == "done", SECONDS, busy)

    error = bounded.job("registre").error
    assert re.fullmatch(r"Impossible de mettre en page l’inscription 1 \(incident \w{8}\)\.", error)
    assert [name.rpartition(".")[2] for name in bounded.files("registre")] == ["csv", "json"]
    assert bounded.rows(LEFT) == [(0,)]
    assert bounded.rows(FAILED) == [(1,)]
