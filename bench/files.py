"""Run in a process of its own, under the app role: make the files of an edition with two workers.

Prints one line of JSON. With no argument, it is the worker beside, until its input ends.
"""

import json
import os
import select
import subprocess
import sys
import time
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from registry.publication.jobs import work  # noqa: E402
from registry.publication.models import Job  # noqa: E402
from registry.publication.typesetting import set_one  # noqa: E402

READY = "ready"
PAUSE_SECONDS = 0.05


def made(count: int) -> dict[str, Any]:
    """Make every file as the job does, a worker that was waiting setting pages with this one."""
    job = Job.objects.get(edition__body=f"mesure-{count}", edition__number=1)
    command = [sys.executable, "-m", "bench.files"]
    helper = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert helper.stdout
    # it says when it has imported all it needs
    helper.stdout.readline()
    clock, cpu = time.perf_counter(), time.process_time()
    is_made = work(job.pk)
    seconds, used = time.perf_counter() - clock, time.process_time() - cpu
    told, _ = helper.communicate("")
    if not is_made:
        raise RuntimeError("Les fichiers n’ont pas été faits.")
    used += json.loads(told.splitlines()[-1])["cpu_s"]
    return {"files_s": seconds, "files_cpu_s": used, "files": job.edition.renditions.count()}


def helped() -> dict[str, Any]:
    """Set the pages that wait, until whoever started this process closes its input."""
    print(READY, flush=True)
    cpu = time.process_time()
    while not select.select([sys.stdin], [], [], 0)[0]:
        if not set_one():
            time.sleep(PAUSE_SECONDS)
    return {"cpu_s": time.process_time() - cpu}


if __name__ == "__main__":
    print(json.dumps(made(int(sys.argv[1])) if sys.argv[1:] else helped()))
