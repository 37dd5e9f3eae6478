"""The names of a text: the words that belong to one, and the forms in which it is printed."""
