"""Questions answered beside the conversation."""
