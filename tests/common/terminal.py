"""Runs a program at a terminal of its own and answers what it asks.

Arguments: a JSON list of [question, answer], each waited for in turn, and the program with its arguments. Prints what the terminal
showed; ends as the program does, or with 99 where a question never came.
"""

import fcntl, json, os, pty, select, struct, sys, termios, time

PATIENCE = 60  # seconds

script, program = json.loads(sys.argv[1]), sys.argv[2:]
child, terminal = pty.fork()
if child == 0:
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 200, 0, 0))
    os.execv(program[0], program)

unread, end = b"", time.monotonic() + PATIENCE
while select.select([terminal], [], [], max(0, end - time.monotonic()))[0]:
    try:
        shown = os.read(terminal, 65536)
    except OSError:  # the program has gone
        break
    if not shown:
        break
    os.write(1, shown)
    unread += shown
    while script and script[0][0].encode() in unread:
        question, answer = script.pop(0)
        unread = unread.split(question.encode(), 1)[1]
        os.write(terminal, answer.encode())

if script:
    os.write(2, f"nobody asked: {script[0][0]}".encode())
    os.kill(child, 9)
code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
sys.exit(99 if script else code)
