"""What changes: the entries of the register of s. 67.3."""
