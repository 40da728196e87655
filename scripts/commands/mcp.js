// @ts-check
export default /** @type {const} */ ({
  name: 'mcp',
  group: 'operate',
  summary: 'Let AI agents search and read the help center (Model Context Protocol)',
  flags: {
    site: {
      type: 'string',
      value: 'DIR|URL',
      default: 'dist',
      description: 'Folder or URL of the built site',
    },
    port: {
      type: 'string',
      value: 'PORT',
      description: 'Answer HTTP requests at this port; without it, standard input and output',
    },
    host: {
      type: 'string',
      value: 'NAME',
      multiple: true,
      description: 'With --port: a further host name by which agents reach the server',
    },
    worker: {
      type: 'string',
      value: 'FILE',
      description: 'Write a Worker for Cloudflare to this file instead',
    },
  },
  examples: [
    'npm run --silent mcp',
    'npm run mcp -- --port 8788 --host mcp.example.com',
    'npm run --silent mcp -- --site https://help.example.com/',
    'npm run mcp -- --worker worker.js',
  ],
  notes:
    'The tools are search and read_article. With --port, the endpoint is ' +
    'http://127.0.0.1:PORT/mcp. The Worker serves the site, answers at /mcp and redirects old ' +
    'paths; set it as "main" in wrangler.jsonc, with "binding": "ASSETS" in "assets".',
});
