"""A worker may die, a message may be lost or come many times: every edition is completed, once."""

import shutil

from tests.faults.workers import kill, wait_until, worker

NO_BROKER = "redis://127.0.0.1:1/0"
RETURN_SECONDS = 60


def test_kill_9_of_the_worker_while_it_renders_loses_nothing(office):
    office.publish("inventaire")
    with worker(office) as first:
        wait_until(lambda: office.job("inventaire").done >= 3, RETURN_SECONDS, first)
        kill(first)
    interrupted, kept = office.job("inventaire"), office.files("inventaire")
    assert office.messages == []
    assert interrupted.state == "running"
    assert 3 <= len(kept) < interrupted.total

    with worker(office) as second:
        wait_until(lambda: office.job("inventaire").state == "done", RETURN_SECONDS, second)

    job, files = office.job("inventaire"), office.files("inventaire")
    assert job.attempts == 2
    assert job.done == job.total == len(files) == len(set(files)) == 15
    assert set(kept) <= set(files)
    assert office.times_completed("inventaire") == 1


def test_a_worker_that_comes_later_finds_what_no_message_tells(office):
    office.publish("categories")
    shutil.rmtree(office.messages[0].parent)
    office.publish("registre", CELERY_BROKER_URL=NO_BROKER)
    assert office.messages == []

    with worker(office) as later:
        wait_until(lambda: office.job("registre").state == "done", RETURN_SECONDS, later)
        wait_until(lambda: office.job("categories").state == "done", RETURN_SECONDS, later)

    assert len(office.files("categories")) == 3
    assert len(office.files("registre")) == 3


def test_a_job_told_many_times_at_once_is_done_once(office):
    office.publish("categories", told=8)
    assert len(office.messages) == 8

    with worker(office, processes=4) as busy:
        wait_until(lambda: office.job("categories").state == "done", RETURN_SECONDS, busy)
        wait_until(lambda: office.messages == [], RETURN_SECONDS, busy)

    assert office.job("categories").attempts == 1
    assert len(office.files("categories")) == 3
    assert office.times_completed("categories") == 1
