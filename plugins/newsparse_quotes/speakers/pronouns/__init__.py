"""The persons that pronouns denote: the possible antecedents, what speaks for and against them, the resolvers."""
