"""How a command reaches its Redis: connections, routes, scripts."""
