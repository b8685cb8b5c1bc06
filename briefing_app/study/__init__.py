"""When to ask which card: sessions, schedule."""
