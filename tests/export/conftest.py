"""What several tests of the exports begin with."""

import pytest
from coded import toll

from rawi.model import Figure


@pytest.fixture
def toll_of_nine() -> Figure:
    """Nine killed, of no class."""
    return toll("43", 9, 9)
