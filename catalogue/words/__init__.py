"""How people and files name things: levels of diploma, digital domains."""
