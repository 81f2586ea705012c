#!/usr/bin/env python3
"""Serves the git repositories below a folder over HTTP, on this machine alone: python3 serve-http.py FOLDER PORT

For trying out and for tests. It asks nobody who he is; on a network a real web server does that, as hub.md shows.
"""

import http.server
import os
import subprocess
import sys


class Git(http.server.BaseHTTPRequestHandler):
    """Hands each request to `git http-backend`, as the Common Gateway Interface has it."""

    def answer(self):
        path, _, query = self.path.partition("?")
        length = self.headers.get("Content-Length", "0")
        asked = dict(
            os.environ,
            GIT_PROJECT_ROOT=os.path.abspath(sys.argv[1]),
            GIT_HTTP_EXPORT_ALL="1",
            GIT_PROTOCOL=self.headers.get("Git-Protocol", ""),
            REQUEST_METHOD=self.command,
            PATH_INFO=path,
            QUERY_STRING=query,
            CONTENT_TYPE=self.headers.get("Content-Type", ""),
            CONTENT_LENGTH=length,
            HTTP_CONTENT_ENCODING=self.headers.get("Content-Encoding", ""),
            REMOTE_ADDR=self.client_address[0],
        )
        body = self.rfile.read(int(length))
        said = subprocess.run(["git", "http-backend"], input=body, env=asked, stdout=subprocess.PIPE, check=False).stdout
        head, _, body = said.partition(b"\r\n\r\n")
        fields = [line.split(": ", 1) for line in head.decode("ascii").splitlines() if ": " in line]
        status = next((int(value.split()[0]) for name, value in fields if name == "Status"), 200)
        self.send_response(status)
        for name, value in fields:
            if name != "Status":
                self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = answer

    def log_message(self, *_):
        """Says nothing: a log would hold who asked when."""


http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[2])), Git).serve_forever()
