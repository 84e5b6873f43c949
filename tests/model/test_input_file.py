import os
import socket

import pytest

from heinola_indicators.model.input_file import bytes_of, size_of


def test_a_file_is_read(tmp_path):
    (tmp_path / "a").write_bytes(b"x" * 5)
    assert bytes_of(tmp_path / "a", 5) == b"x" * 5
    assert size_of(tmp_path / "a") == 5


def test_a_file_that_is_larger_than_allowed_is_not_opened(tmp_path):
    (tmp_path / "a").write_bytes(b"x" * 6)
    with pytest.raises(OSError, match="it holds 6 bytes; at most 5 are read"):
        bytes_of(tmp_path / "a", 5)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_named_pipe_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="it is a named pipe; save what comes out of it as a file"):
        bytes_of(tmp_path / "pipe")


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="this system has no such device")  # noqa: PTH110
def test_what_never_ends_is_refused(tmp_path):
    (tmp_path / "link.csv").symlink_to("/dev/zero")
    with pytest.raises(OSError, match="it is a device; save"):
        bytes_of(tmp_path / "link.csv")


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="this system has no such sockets")
def test_a_socket_is_refused(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # a socket's path must be short
    with socket.socket(socket.AF_UNIX) as end:
        end.bind("s")
        with pytest.raises(OSError, match="it is a socket; save"):
            bytes_of(tmp_path / "s")
