"""Lines that are boilerplate by their wording."""
