"""newsparse turns the plain text of a news article into a structured document, and loses nothing on the way."""
