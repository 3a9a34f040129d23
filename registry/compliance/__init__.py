"""Judging: what the law asks of a record and does not find."""
