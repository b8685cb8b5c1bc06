"""The quiz of a room: phones on the room's own network play a game that is handed in; the server decides nothing."""
