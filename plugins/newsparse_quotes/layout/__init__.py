"""Attributions that the layout of a text makes."""
