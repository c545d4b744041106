"""Texts of our own for tests that need a whole article."""

ARTICLE = """Ruritania and Freedonia resume border talks

STRELSAU, March 3, 2021. The foreign ministers of France and Italy met in Geneva on Tuesday, French Foreign Minister Jean Dupont said on Wednesday.

"We will continue our talks in April," he said. Dupont added that both sides had agreed to open the border.

Italian Foreign Minister Maria Rossi told reporters that the talks were useful.
"""
