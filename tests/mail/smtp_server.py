#!/usr/bin/python3
"""A real SMTP server for the tests of mail: keeps what it takes in a folder, refuses whom it is told to refuse.

Prints its port on the first line of standard output and ends when standard input does.
"""
import argparse
import asyncio
import os
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult


class Keeper:
    def __init__(self, options):
        self.options = options
        self.taken = 0

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if address in self.options.refuse_now:
            return "450 4.2.1 the mailbox is busy"
        if address in self.options.refuse_for_good and self.options.repeat_address:
            return f"550 5.1.1 <{address.upper()}>: no mailbox d\x7fr of {address.split('@')[0]}"
        if address in self.options.refuse_for_good:
            return "550 5.1.1 there is no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.options.refuse_content:
            return "554 5.6.0 the content is not wanted"
        self.taken += 1
        with open(os.path.join(self.options.folder, f"{self.taken}.eml"), "wb") as out:
            out.write(f"{envelope.mail_from} {' '.join(envelope.rcpt_tos)}\n".encode())
            out.write(envelope.original_content)
        return "250 2.0.0 taken"


def read_options():
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", required=True)
    parser.add_argument("--refuse-now", action="append", default=[])
    parser.add_argument("--refuse-for-good", action="append", default=[])
    parser.add_argument("--repeat-address", action="store_true", help="say whom, when refusing for good")
    parser.add_argument("--refuse-content", action="store_true")
    parser.add_argument("--password")
    parser.add_argument("--certificate", help="offer STARTTLS with this PEM file, key and certificate")
    return parser.parse_args()


async def serve(options):
    settings = {"hostname": "mail.example.org"}
    if options.password:
        def check(server, session, envelope, mechanism, auth_data):
            return AuthResult(success=auth_data.password.decode() == options.password, handled=False)
        settings.update(authenticator=check, auth_required=True, auth_require_tls=False)
    if options.certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(options.certificate)
        settings.update(tls_context=context, require_starttls=True)
    keeper = Keeper(options)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(keeper, **settings), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


asyncio.run(serve(read_options()))
