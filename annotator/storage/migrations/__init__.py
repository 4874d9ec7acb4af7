"""The steps from one project format to the next, each a module with `upgrade(op)` on Alembic's operations.

A step never touches `operation` and `raw`: the history is as it was written. It changes tables that are
derived from the history, and what it makes must be what replay gives; `migrating` holds it to that.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from alembic.operations import Operations

from annotator.storage.migrations import schema_1, schema_2

Step = Callable[[Operations], None]

STEPS: Mapping[int, Step] = MappingProxyType({1: schema_1.upgrade, 2: schema_2.upgrade})
"""By the format they lead to; the first begins with an empty file."""
