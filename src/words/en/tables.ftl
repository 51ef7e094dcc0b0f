### The columns of the tables that can be asked in SQL: their English stands with them.
