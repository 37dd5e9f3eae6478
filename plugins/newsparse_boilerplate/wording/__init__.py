"""Lines that are boilerplate by their own wording."""
