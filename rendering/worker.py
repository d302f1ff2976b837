"""A process that renders, one paper after the other, until its door closes.

Started by the press, which hands it one end of a pair of sockets. It holds no
secret, opens no connection, and may not use more than its share of the machine.
"""

import gc
import json
import resource
import sys
from multiprocessing.connection import Connection

from rendering.edition import edition
from rendering.engine import Engine
from rendering.faults import Unprintable

MEMORY = 2 * 1024**3
LARGEST_FILE = 64 * 1024**2
FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork")


def serve(connection: Connection, seconds: int) -> None:
    """Say the edition, then answer each request (JSON): a head (JSON) and, if printed, the PDF."""
    engine = Engine()
    gc.collect()
    gc.freeze()
    gc.disable()
    connection.send_bytes(edition().encode())
    while True:
        try:
            request = json.loads(connection.recv_bytes())
        except EOFError:
            return
        allow(seconds)
        answer(connection, engine, request)
        gc.collect()  # between two papers, when no one waits


def answer(connection: Connection, engine: Engine, request: dict[str, str]) -> None:
    """Render one paper and send it, or send why not."""
    try:
        pdf, pages = engine.render(request["html"], bytes.fromhex(request["identifier"]))
    except Unprintable as fault:
        send(connection, {"unprintable": str(fault)})
    except (MemoryError, RecursionError):
        send(connection, {"unprintable": "The texts are too long for one paper."})
    except Exception as fault:  # whatever the engine raises is told, not swallowed
        send(connection, {"fault": f"The engine failed: {type(fault).__name__}: {fault}."})
    else:
        send(connection, {"pages": pages})
        connection.send_bytes(pdf)


def send(connection: Connection, head: dict[str, object]) -> None:
    """Send a head."""
    connection.send_bytes(json.dumps(head).encode())


def allow(seconds: int) -> None:
    """Let this process use so many seconds of the processor from now on."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime) + seconds + 1
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (until, hard))


def confine() -> None:
    """Take away memory without end, core files, the network and other programs."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_FILE, LARGEST_FILE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.addaudithook(refuse)


def refuse(event: str, _: object) -> None:
    """Raise for every act that a worker has no business with."""
    if event.startswith(FORBIDDEN):
        raise PermissionError(f"a worker of the press may not use {event}")


def main(descriptor: int, seconds: int) -> None:
    """Confine this process, then serve."""
    confine()
    allow(seconds)
    with Connection(descriptor) as connection:
        serve(connection, seconds)
