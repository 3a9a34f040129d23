"""Whole stories in a real Chromium, against what `make run` starts."""
