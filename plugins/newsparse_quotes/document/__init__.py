"""What is known of a text before anything is attributed."""
