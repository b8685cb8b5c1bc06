"""The team quiz on the laptop: setting it up, the wall of the room, the host's panel, and passing the laptop."""
