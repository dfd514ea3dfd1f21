"""One reader per file format: bytes in, Training records and Problems out."""
