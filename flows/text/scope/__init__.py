"""Whether what is said is denied, imagined, or of somebody else."""
