"""git's service behind a line that breaks off behind a packet: cut.py up|down NUMBER SERVICE DIRECTORY."""

import os
import subprocess
import sys
import threading

direction, number, service, directory = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
server = subprocess.Popen(["git", service, directory], stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def cut():
    # Who asks sees the end of the line; the server sees it too, and goes on with what it has.
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "cut"), "w"):
        pass
    server.stdin.close()
    os._exit(1)


def whole(source, size):
    data = b""
    while len(data) < size:
        part = os.read(source, size - len(data))
        if not part:
            return data
        data += part
    return data


def carry(source, target, counts):
    seen, is_pack = 0, False
    while True:
        if is_pack:
            data = os.read(source, 65536)
        else:
            data = whole(source, 4)
            # A pack follows the commands of a push as it is.
            if data == b"PACK":
                is_pack = True
            elif len(data) == 4 and int(data, 16) > 4:
                data += whole(source, int(data, 16) - 4)
        if not data:
            break
        os.write(target, data)
        seen += 1
        if counts and seen == number:
            cut()
    os.close(target)


up = threading.Thread(
    target=carry, args=(0, server.stdin.fileno(), direction == "up"), daemon=True
)
up.start()
carry(server.stdout.fileno(), 1, direction == "down")
sys.exit(server.wait())
