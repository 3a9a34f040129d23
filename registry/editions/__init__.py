"""What was published: frozen, numbered, hashed documents. It knows nothing of drafts."""
