"""Loads the demonstration and prints its accounts, in one process: starting Django is the cost."""

import sys

import django
from django.core.management import call_command


def main() -> None:
    """Load (twice changes nothing), then print one account a line, with tabs."""
    django.setup()
    call_command("load_demonstration", stdout=sys.stderr)
    call_command("demonstration_accounts")


if __name__ == "__main__":
    main()
