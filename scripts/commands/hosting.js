// @ts-check
export default /** @type {const} */ ({
  name: 'hosting',
  group: 'publish',
  summary: 'Print the configuration file of a host: nginx, vercel, cloudflare or netlify',
  words: '<host>',
  flags: {
    out: { type: 'string', value: 'FILE', description: 'Write to this file instead' },
    root: {
      type: 'string',
      value: 'DIR',
      default: '/var/www/help-center',
      description: 'nginx: folder of the site on the server',
    },
    brotli: {
      type: 'boolean',
      default: false,
      description: 'nginx: serve files compressed with brotli too',
    },
    worker: {
      type: 'string',
      value: 'FILE',
      description: 'cloudflare: use this file, printed by cloudflare-worker, for old paths',
    },
  },
  examples: ['npm run hosting -- nginx --out nginx.conf'],
  notes:
    'cloudflare-worker is a Worker that redirects old paths of an earlier help center. Name its ' +
    'file in --worker of cloudflare. netlify-edge is the same for Netlify: write it to ' +
    'netlify/edge-functions/moved.js.',
});
