"""How much time and memory publishing takes, and how fast the public pages answer."""
