"""The house, floor by floor. Imports go down only; siblings on a floor do not know each other.

the faces     workspace        public_site        audit
the acts      publication
judging       compliance       rendering         siblings
what changes  entries          editions           siblings: drafts | frozen
stand on      inventory        agreements         siblings
words         categories
who           bodies
how kept      records
why           law
"""
