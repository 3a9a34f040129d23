"""Template tags that every face shares."""
