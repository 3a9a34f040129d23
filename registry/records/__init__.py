"""How anything is kept: history with who and why, the event log, the workflow, the database roles."""
