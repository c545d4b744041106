"""The steps: plain functions, one module (or package) per noun; no Prefect, no network, no clock, no randomness."""
