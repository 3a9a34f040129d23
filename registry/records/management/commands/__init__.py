"""Commands run by hand or at start."""
