"""Hypothesis strategies: nasty texts, and texts that come with their answer."""
