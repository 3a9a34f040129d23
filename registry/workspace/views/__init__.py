"""The pages of the workspace, one file per noun."""
