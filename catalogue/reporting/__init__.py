"""The « bilan »: facts and figures of what is published, as data, text, page and picture."""
