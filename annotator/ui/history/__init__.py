"""The history beside the text: who did what when, and the way back from each of it."""
