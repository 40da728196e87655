import { createServer } from 'node:http';

/** The page of an app on another origin that shows the widget. */
export type HostPage = {
  readonly origin: string;
  close(): void;
};

/**
 * Serves the page at every path. Its policy allows one script and one frame source and no styles at
 * all. `?lang=` sets its language, `?script=` attributes of the script, separated by commas, and
 * `?twice` loads the script a second time. `/early.js` calls `Handrail` before the widget loads.
 * @param help returns the origin of the help center, with the base path
 */
export async function startHostPage(help: () => string): Promise<HostPage> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/early.js') {
      response.setHeader('content-type', 'text/javascript');
      response.end(EARLY);
      return;
    }
    const { origin } = new URL(help());
    const scripts = [
      ...(searchParams.has('early') ? ['<script src="/early.js"></script>'] : []),
      ...Array.from(
        { length: searchParams.has('twice') ? 2 : 1 },
        () => `<script src="${help()}widget.js" async ${attributes(searchParams)}></script>`,
      ),
    ];
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader(
      'content-security-policy',
      `default-src 'none'; script-src ${origin} 'self'; frame-src ${origin}`,
    );
    response.end(`<!doctype html>
<html lang="${searchParams.get('lang') ?? 'en'}">
<head><meta charset="utf-8"><title>App</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${scripts.join('\n')}
</head>
<body><main><h1>The app</h1><p>Text of the app.</p>
<p><button id="before" type="button">A button of the app</button></p></main></body>
</html>`);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const EARLY = `window.Handrail = function (...call) {
  (Handrail.q ||= []).push(call);
};
Handrail('on', 'open', () => document.body.setAttribute('data-opened', ''));
Handrail('article', 'what-are-network-fees');`;

function attributes(parameters: URLSearchParams): string {
  return (parameters.get('script') ?? '')
    .split(',')
    .filter(Boolean)
    .map((pair) => `data-${pair.replace('=', '="')}"`)
    .join(' ');
}
