"""What must hold of the content, beyond its types."""
