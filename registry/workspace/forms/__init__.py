"""The forms of the workspace: they read and judge what is typed, and write nothing."""
