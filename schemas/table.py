"""What every table has in common: exactly the declared columns in the declared order, and the row checks that they share."""

import pandera.polars as pa
import polars as pl


class Table(pa.DataFrameModel):
    """Base of the ten tables. Types are never coerced: a frame that is not of the declared type is a mistake of the maker."""

    class Config:
        strict = True
        ordered = True
        coerce = False


def not_after(first: str, last: str) -> pl.Expr:
    """True where ``first`` <= ``last`` or where one of them is empty."""
    return (pl.col(first) <= pl.col(last)).fill_null(True)


def filled_together(*columns: str) -> pl.Expr:
    """True where the columns are all filled or all empty."""
    filled = pl.sum_horizontal(pl.col(name).is_not_null().cast(pl.Int8) for name in columns)
    return filled.is_in([0, len(columns)])


def slice_length(content: str, start: str, end: str) -> pl.Expr:
    """True where ``content`` has as many code points as its interval, and at least one."""
    return ((pl.col(content).str.len_chars() == pl.col(end) - pl.col(start)) & (pl.col(end) > pl.col(start))).fill_null(True)


def precision_fits(day: str, first: str, last: str, precision: str) -> pl.Expr:
    """True where the interval is what ``precision`` says, and ``day`` is filled exactly when one day is meant."""
    low, high, kind = pl.col(first), pl.col(last), pl.col(precision)
    one_month = (low == low.dt.month_start()) & (high == low.dt.month_end())
    one_year = (low.dt.ordinal_day() == 1) & (high == low.dt.offset_by("1y").dt.offset_by("-1d"))
    fits = (
        pl.when(kind == "day").then((pl.col(day) == low) & (low == high))
        .when(kind == "month").then(one_month)
        .when(kind == "year").then(one_year)
        .when(kind == "range").then((low.is_not_null() | high.is_not_null()) & low.ne_missing(high))
        .otherwise(low.is_null() & high.is_null())
    )  # fmt: skip
    return fits.fill_null(False) & ((kind == "day") | pl.col(day).is_null())


def basis_given(precision: str, basis: str) -> pl.Expr:
    """True where a date that is known says how, and one that is not known does not."""
    return (pl.col(precision) == "unknown") == (pl.col(basis) == "unknown")
