"""The analysis of a text, on which the stages of the procedure work."""
