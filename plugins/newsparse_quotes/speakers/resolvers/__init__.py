"""The resolvers of the other mentions, each in a module that is named after the mentions that it resolves."""
