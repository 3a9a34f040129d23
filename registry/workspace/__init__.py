"""The officer’s face: signed in, under the database role `app`. Only actions write."""
