import socket

import pytest

from tests.conftest import OutsideWorld


def test_no_test_reaches_another_machine():
    with pytest.raises(OutsideWorld), socket.socket() as reaching:
        reaching.connect(("192.0.2.1", 80))


def test_no_test_looks_up_a_name():
    with pytest.raises(OutsideWorld):
        socket.getaddrinfo("alternat.example.org", 443)


def test_this_machine_itself_may_be_reached():
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
