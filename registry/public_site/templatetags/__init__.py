"""How the public pages write things."""
