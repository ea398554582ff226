// A host of models on this machine.

import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** A server on loopback that serves models as huggingface.co does. */
export interface ModelHost {
  /** With a slash at its end. */
  readonly address: string;
  /** Paths that were asked for. */
  readonly requests: string[];
  readonly close: () => Promise<void>;
}

/** Serves the models in a folder that holds `<organisation>/<model>/<file>`. */
export async function startModelHost(folder: string): Promise<ModelHost> {
  const requests: string[] = [];

  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push(path);

    const file = join(folder, path.replace('/resolve/main/', '/'));
    const size = statSync(file, { throwIfNoEntry: false })?.size;

    if (size === undefined) {
      response.writeHead(404).end();
      return;
    }

    response.writeHead(200, { 'content-length': size });
    createReadStream(file).pipe(response);
  });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    address: `http://127.0.0.1:${port}/`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
