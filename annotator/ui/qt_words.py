"""Words of Qt's own file dialog that its French translation lacks. They are collected from here into ours.

Nothing imports this file: Qt finds the words itself, as it asks every translator that is installed.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP

WORDS = (QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"), QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"))
