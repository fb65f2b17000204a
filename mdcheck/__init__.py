"""Turn answers to migration checklists into sector intervention priorities."""

__version__ = "0.1.0"
