"""What anyone may read: the published editions, without an account, a cookie or a script."""
