"""Long work on a project: plain generators of progress that the command line and the window drive."""

from annotator.session.jobs.progress import Progress

__all__ = ["Progress"]
