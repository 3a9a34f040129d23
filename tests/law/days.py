"""The eves and the days on which something changes in the law, written by hand."""

from datetime import date

ALWAYS = date.min
STATISTICS = date(2021, 6, 11)
FIRST = date(2022, 9, 22)
SECOND = date(2023, 9, 22)
HEALTH = date(2024, 7, 1)
CHANGES = (STATISTICS, FIRST, SECOND, HEALTH)
TRIED = (
    date(2021, 6, 10),
    date(2021, 6, 11),
    date(2022, 9, 21),
    date(2022, 9, 22),
    date(2023, 9, 21),
    date(2023, 9, 22),
    date(2024, 6, 30),
    date(2024, 7, 1),
)


def on(day, table):
    """What a table « from that day: this » says on a day."""
    return table[max(since for since in table if since <= day)]
