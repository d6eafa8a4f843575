"""What a text tells of the ache and of the person."""
