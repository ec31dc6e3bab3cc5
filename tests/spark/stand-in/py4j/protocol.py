"""As much of Py4J as the job uses."""


class Py4JJavaError(Exception):
    """What went wrong in Spark; nothing does here."""
