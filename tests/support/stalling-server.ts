import { createServer } from 'node:http';

export type StallingServer = {
  /** Address of the home page, as another site than the one behind it. */
  readonly address: string;
  /** From now on requests wait for ever, as in a network that is there but lets nothing through. */
  stall(): void;
  close(): void;
};

/** @param behind address of the home page of the site that answers */
export async function startStallingServer(behind: string): Promise<StallingServer> {
  let stalled = false;
  const server = createServer((request, response) => {
    if (stalled) return;
    void fetch(new URL(request.url ?? '/', behind)).then(async (answer) => {
      response.writeHead(answer.status, {
        'content-type': answer.headers.get('content-type') ?? '',
      });
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  return {
    address: `http://localhost:${typeof address === 'object' && address ? address.port : 0}/`,
    stall: () => {
      stalled = true;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
