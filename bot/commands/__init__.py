"""The commands that answer once and ask neither Redis nor Telegram, a module each; `__main__` names them."""
