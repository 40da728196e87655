// @ts-check
export default /** @type {const} */ ({
  name: 'lint',
  group: 'develop',
  summary: 'Report problems in the code: import cycles, layers, long files and lines',
  words: '[files]',
  flags: { fix: { type: 'boolean', default: false, description: 'Fix what can be fixed' } },
  examples: ['npm run lint'],
});
