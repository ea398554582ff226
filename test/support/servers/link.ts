// A connection between a program and a server that can be bad.

import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A link to a server. */
export interface Link {
  /** Where the server is reached through it. */
  readonly port: number;
  /** From now on everything takes so many milliseconds longer, in each direction. */
  slow(milliseconds: number): void;
  /** From now on connections stay open and nothing gets through, as where a network is gone without a word; until `mend`. */
  silence(): void;
  /** As it was; what was kept back by silence is lost, and its connections with it. */
  mend(): void;
  close(): Promise<void>;
}

/** @param port - Of a server on 127.0.0.1. */
export async function linkTo(port: number): Promise<Link> {
  const sockets = new Set<Socket>();
  let delay = 0;
  let isSilent = false;

  const carry = (from: Socket, to: Socket) => {
    sockets.add(from);
    from.on('data', (data) => {
      if (isSilent) return;
      if (delay === 0) to.write(data);
      else setTimeout(() => to.write(data), delay);
    });
    from.on('close', () => {
      sockets.delete(from);
      if (!isSilent) to.destroy();
    });
    // A broken connection is closed as well.
    from.on('error', () => {});
  };
  const server = createServer((client) => {
    const behind = connect(port, '127.0.0.1');
    carry(client, behind);
    carry(behind, client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const breakAll = () => {
    for (const socket of sockets) socket.destroy();
  };

  return {
    port: (server.address() as AddressInfo).port,
    slow(milliseconds) {
      delay = milliseconds;
    },
    silence() {
      isSilent = true;
    },
    mend() {
      isSilent = false;
      delay = 0;
      breakAll();
    },
    async close() {
      breakAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
