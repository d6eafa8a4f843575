"""How something is said: asked, denied, feared, imagined, of oneself, or put right."""
