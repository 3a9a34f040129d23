"""The words: categories of information, categories of persons, security measures."""
