"""Attributions by the layout of a text."""
