"""The consistency desk: what was decided in one place and otherwise in another, settled case by case."""
