"""The letter box: errors that readers tell of, and what they were answered.

The public process puts letters in and cannot take them out; the workspace reads and answers.
"""
