"""The story inside the text of a whole page."""
