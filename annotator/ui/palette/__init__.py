"""The command palette: every action by its French and English name, articles by title, and searches."""
