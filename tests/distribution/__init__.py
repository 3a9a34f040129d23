"""Tests of the distribution room."""
