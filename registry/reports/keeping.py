"""How long anything of a report is kept, and how soon it is answered: our own promises."""

from datetime import timedelta

from registry.law.deadlines import ERROR_REPORT

ANSWER_DAYS = ERROR_REPORT.days[0]
# The address is erased that long after the answer; the words, that long after it.
ADDRESS_DAYS = 30
WORDS_DAYS = 365
ADDRESS_KEPT = timedelta(days=ADDRESS_DAYS)
WORDS_KEPT = timedelta(days=WORDS_DAYS)
