"""The strategy file and its sources file: YAML to the model, every problem told with its line and column."""
