"""What we talk about: plain frozen things that need the standard library only."""
