"""From what sources say to a version that can be published, and undone: catalogues in files, each whole.

sources -> intake (one training each) -> writing (rows) -> drafting: a draft, a whole catalogue that waits
draft -> comparing (digests) -> checking (counts, gates), difference (each change)
draft -> catalogue/store.py: what is published, its history (publications), the versions kept (files)
"""
