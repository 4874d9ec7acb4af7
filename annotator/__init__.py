"""Annotator: label entities and stances in news articles."""

__version__ = "0.1.0"
