"""Charts of measures as SVG: small, accessible, coloured by the page that they stand in, the same bytes everywhere."""
