"""What whoever runs the bot sees of it: logs, figures, health, and a word in a chat of theirs when something is wrong.

Nothing here changes what a person is answered, and nothing here knows who they are or what they wrote.
"""
