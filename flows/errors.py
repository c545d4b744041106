"""What can stop a run, told so that the reader knows where it happened and what to do about it."""


class CommuniqueError(Exception):
    """An error that is the reader's to mend: ``place`` ("raw/manifest.csv:12"), a sentence and its remedy.

    ``slug`` is stable (tests and scripts ask for it); ``exit_code`` is what the console command returns.
    """

    exit_code = 1

    def __init__(self, slug: str, place: str, message: str, remedy: str, *, exit_code: int | None = None) -> None:
        super().__init__(slug, place, message, remedy)
        self.slug = slug
        self.place = place
        self.message = message
        self.remedy = remedy
        if exit_code is not None:
            self.exit_code = exit_code

    def __str__(self) -> str:
        return f"{self.place}: {self.message} [{self.slug}]\n  {self.remedy}"


class InputError(CommuniqueError):
    """Something in raw/ or in the settings cannot be used as it stands; nothing has been published."""

    exit_code = 2
