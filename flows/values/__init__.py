"""Data only: what everything else passes around. No behaviour beyond reading and writing itself."""
