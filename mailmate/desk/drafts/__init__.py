"""Everything that goes into a draft: the case, the knowledge, the voice, a model's answer, files."""
