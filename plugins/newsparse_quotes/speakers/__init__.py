"""Speaker resolution: which name the source of a quote refers to.

The packages and modules, in the order in which they build on each other:

1. ``names``: the stretches that look like names, which words belong to one, and the short forms and acronyms of a name.
2. ``entities``: the names are grouped by the entity that bears them (``name_groups``); ``profiles`` says what the text
   says about an entity: gender, titles, describing words, evidence for a person; ``named_roles`` says in which role a
   sentence names it.
3. ``mentions`` finds the whole phrase of a source, with ``source_extents``.
4. ``context`` defines what a resolver gets and returns, ``refusals`` the reasons to give no name, and ``discourse`` who
   has spoken so far.
5. ``pronouns``: the resolvers of "he", "she" and "who", the search for their antecedents, and who else may be meant.
   ``resolvers``: all others, each in a module that is named after the mentions that it resolves.
6. ``stage`` lists the resolvers in their order and calls them for each attribution.
"""
