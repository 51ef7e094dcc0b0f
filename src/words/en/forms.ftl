### The exports by what people call them, by the ids of their forms.

