"""Changes of what was told: who writes, what is disputed, a new ache."""
