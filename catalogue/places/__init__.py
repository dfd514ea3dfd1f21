"""French territory: the gazetteer, what people type, distances."""
