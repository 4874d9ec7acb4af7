"""The overview of all stances: who judges whom or what, how, and when. A workspace made at first use."""
