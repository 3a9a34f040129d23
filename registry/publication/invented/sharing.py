"""Invented bodies written by several processes: each body is a transaction of its own."""

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context

from django.db import connections

from registry.publication.invented.vocabulary import Invented
from registry.publication.invented.writing import write_body

Written = tuple[int, int]


def _written(invented: Invented, seed: str, with_files: bool) -> Written:
    """How many editions the body has, and how many entries they hold together."""
    editions = write_body(invented, seed=seed, with_files=with_files)
    return len(editions), sum(one.entry_count for one in editions)


def write_all(
    bodies: list[Invented], *, seed: str, with_files: bool, processes: int
) -> Iterator[Written]:
    """Write the bodies, as many at a time as there are processes; tell of each when it is done."""
    if processes == 1:
        for one in bodies:
            yield _written(one, seed, with_files)
        return
    # A connection cannot be shared between processes: each opens its own.
    connections.close_all()
    with ProcessPoolExecutor(processes, mp_context=get_context("fork")) as pool:
        waiting = [pool.submit(_written, one, seed, with_files) for one in bodies]
        for done in as_completed(waiting):
            yield done.result()
