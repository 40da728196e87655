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
  },
  examples: ['npm run hosting -- nginx --out nginx.conf'],
  notes:
    'cloudflare-worker is a Worker that redirects old paths of an earlier help center; set it as ' +
    '"main" in wrangler.jsonc, with "binding": "ASSETS" in "assets". netlify-edge is the same ' +
    'for Netlify: write it to netlify/edge-functions/moved.js.',
});
