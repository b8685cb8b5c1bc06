"""Many Extractions -> one Dossier: each real actor, event and quote once; where sources differ is said."""
