"""Lists of people with titles, places and organizations."""
