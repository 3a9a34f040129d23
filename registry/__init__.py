"""The house, floor by floor. Imports go down only; siblings on a floor do not know each other.

the faces     workspace        public_site        audit
the acts      publication
judging       compliance       rendering         siblings
what changes  entries    editions    reports    siblings: drafts | frozen | letters
stand on      inventory    agreements    distribution    translations    siblings
words         categories
who           bodies
how kept      records
why           law
"""
