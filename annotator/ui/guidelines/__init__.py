"""The guidelines for stances: definitions with examples, beside the text when they are asked for."""
