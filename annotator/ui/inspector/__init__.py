"""The inspector: the current mention, the entities and stances of the article, its notes."""
