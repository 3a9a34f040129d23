"""The personal information files of a body (Access Act, s. 76)."""
