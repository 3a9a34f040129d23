"""Finding entries: words and facets over an edition, a body, or all the bodies at once.

An edition never changes, so each process reads it once and keeps small tables of it: for each
value of a facet, and for each word, which entries have it. PostgreSQL folds the words of a query
and gives the entries of the page; it is not asked to search. (Asked for a common word over a
hundred thousand entries, it takes seconds.)
"""
