"""What a body distributes on its site, item by item, and the documents it keeps for it."""
