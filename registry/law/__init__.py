"""Why: the statutes as dated data. Plain Python, no Django, no tables."""
