"""The review workspace: one article on the desk, its edits, and the panels around it."""
