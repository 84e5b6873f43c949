"""Documents: headings, paragraphs and tables, written as Markdown, Word or Excel."""
