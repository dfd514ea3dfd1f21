"""Whole conversations as data: each .txt file is one, LISEZMOI.md says how to write another."""
