"""Placeholder."""


def main(seed: int) -> None:
    print(seed)
