"""Whether a claim would be as true of somebody else."""
