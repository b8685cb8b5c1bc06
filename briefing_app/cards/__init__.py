"""Dossier -> cards, worded, checked and ranked."""
