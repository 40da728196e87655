// @ts-check
export default /** @type {const} */ ({
  name: 'compress',
  group: 'publish',
  summary: 'Compress the files of a built site with gzip and brotli, for nginx',
  flags: {
    out: { type: 'string', value: 'DIR', default: 'dist', description: 'Folder of the site' },
  },
  examples: ['npm run compress'],
});
