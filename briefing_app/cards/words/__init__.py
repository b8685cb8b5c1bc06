"""What words tell by themselves: clauses, figures, names, titles, verbs. Knows no dossier."""
