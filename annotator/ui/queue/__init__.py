"""The queue: which articles there are, which are left, and how to come to one."""
