"""How the program is set up and started; the rooms never import it."""
