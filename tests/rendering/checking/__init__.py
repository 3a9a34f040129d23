"""What proves that a PDF of ours is what a screen reader, an archive and an auditor need."""
