"""Invented bodies and entries, to try the program at scale: nothing here is real."""
