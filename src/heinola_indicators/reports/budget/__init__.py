"""The workbook for the budget and the way back from it; the budget in Word and Markdown."""
