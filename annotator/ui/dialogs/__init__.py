"""Dialogs: each asks or shows one thing, inside the window, and is freed when closed."""
