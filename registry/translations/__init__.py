"""The English of what is published in French: kept beside each particular, with its history."""
