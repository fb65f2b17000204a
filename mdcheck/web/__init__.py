"""What the site adds to its theme: one template, styles, and the scripts of the browser."""
