"""Everything a page of the site is made of; a site generator knows `extension` only."""
