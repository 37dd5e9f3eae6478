"""Hypothesis strategies: unusual texts, and texts with their expected results."""
