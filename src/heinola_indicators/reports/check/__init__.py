"""What a scheduled run says of a strategy: for a log, for the test reports of CI, for machines."""
