"""The ledger workspace: what became of the suggestions, how sure they may be, and what was learned."""
