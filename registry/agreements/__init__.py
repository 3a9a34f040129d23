"""What communications rest on, and who receives them."""
