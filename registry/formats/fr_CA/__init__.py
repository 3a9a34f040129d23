"""Dates and times as Québec writes them."""
