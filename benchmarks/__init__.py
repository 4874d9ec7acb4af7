"""What we measure, and against what: `python -m benchmarks [NAME…]`."""
