"""What a user can ask for: one file each, one frozen request in, one result out."""
