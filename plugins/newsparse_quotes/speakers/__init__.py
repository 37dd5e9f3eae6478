"""Speaker resolution: which name the source of a quote refers to.

The modules, in the order in which they build on each other:

1. The names of a text. ``names`` finds the stretches that look like names, and ``name_extents``, ``other_names``,
   ``fields_of_office``, ``headline_names`` and ``linked_names`` decide which words belong to one. ``name_groups``
   groups the names by the entity that bears them (``entities``), with ``short_forms``, ``single_names`` and
   ``acronyms``; ``lone_names`` has the people who are named by one word only.
2. What the text says about an entity. ``profiles`` asks ``genders`` and ``stated_genders``, ``describing_words`` and
   ``person_evidence``; ``named_roles`` says in which role a sentence names an entity.
3. From a source to a mention. ``mentions`` finds the whole phrase, with ``source_extents`` and ``appositions``.
4. The resolvers. ``resolution`` defines what a resolver gets and returns, ``refusals`` the reasons to give no name, and
   ``discourse`` who has spoken so far. Each resolver is in a module that is named after the mentions that it resolves:
   ``pronouns``, ``descriptions``, ``collectives``, ``organizations``. ``antecedents``, with ``candidate_search`` and
   ``candidates``, and ``sentence_centres`` find the person that a pronoun refers to; ``pronoun_rivals``,
   ``prominence`` and ``unnamed`` find who else may be meant.
5. The stage. ``resolver`` lists the resolvers in their order and calls them for each attribution;
   ``impossible_answers`` rejects what they answer if the words of the name rule it out.
"""
