"""Names of people, organizations, titles and places in bylines and credit lines, and lists of them."""
