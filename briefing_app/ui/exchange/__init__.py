"""What leaves and comes in, on the screen: what is chosen, how it will look, how far it is, what became of it."""
