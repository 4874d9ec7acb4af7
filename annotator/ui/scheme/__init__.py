"""The label scheme: seen, changed as a draft, and put in force as one step."""
