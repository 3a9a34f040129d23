"""How the program is prepared, started and stopped."""
