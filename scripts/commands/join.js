// @ts-check
export default /** @type {const} */ ({
  name: 'join',
  group: 'build',
  summary: 'Join the parts that npm run build -- --shard made',
  words: '<part> …',
  flags: {
    out: { type: 'string', value: 'DIR', default: 'dist', description: 'Folder of the site' },
  },
  examples: ['npm run join -- part-1 part-2 part-3 --out dist'],
});
