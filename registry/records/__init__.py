"""How anything is kept: history with who and why, events, the workflow, the database roles."""
