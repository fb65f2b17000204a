"""Results and sheets as data: what other programs, spreadsheets and editors read."""
