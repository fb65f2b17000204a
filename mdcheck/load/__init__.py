"""Read files: text to plain data to model, with every problem's place."""
