"""The interim report (osavuosikatsaus): how the year goes by an interim day."""
