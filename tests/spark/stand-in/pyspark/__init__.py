"""As much of PySpark as the job uses, in one process, for a machine without Spark."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from itertools import chain
from multiprocessing.pool import ThreadPool
from pathlib import Path
from typing import Any


class SparkFiles:
    """What comes with the job."""

    @staticmethod
    def get(filename: str) -> str:
        """Where a file is."""
        return str(Path(os.environ["SPARK_FILES"], filename))


class RDD:
    """Data with what is to be done to it."""

    def __init__(self, data: Iterable[Any]) -> None:
        self.data = data

    def flatMap(self, function: Callable[[Any], Iterable[Any]]) -> RDD:  # noqa: N802
        """What a function makes of each."""
        with ThreadPool(os.cpu_count()) as pool:
            return RDD(chain.from_iterable(pool.map(lambda each: list(function(each)), self.data)))

    def reduceByKey(self, function: Callable[[Any, Any], Any]) -> RDD:  # noqa: N802
        """The values of each key, made one."""
        values: dict[Any, Any] = {}
        for key, value in self.data:
            values[key] = function(values[key], value) if key in values else value
        return RDD(values.items())

    def collect(self) -> list[Any]:
        """All of it."""
        return list(self.data)


class SparkContext:
    """The entry."""

    def __init__(self, appName: str) -> None:  # noqa: N803
        self.app_name = appName

    def binaryFiles(self, path: str) -> RDD:  # noqa: N802
        """Files with their content."""
        return RDD((f"file:{each}", Path(each).read_bytes()) for each in path.split(","))

    def stop(self) -> None:
        """Ends."""
