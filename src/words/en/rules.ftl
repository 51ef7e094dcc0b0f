### The records of the rules. Their English is in the rules themselves.
