"""What changed between two status files or data folders, as text, Markdown and JSON."""
