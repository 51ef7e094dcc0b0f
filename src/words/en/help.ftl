### The English of the help stands with the commands, and a test beside them holds that none lacks its translation.
