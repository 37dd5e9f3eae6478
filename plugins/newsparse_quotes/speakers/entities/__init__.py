"""The entities that the names of a text denote, and what the text says about them."""
