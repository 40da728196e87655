// @ts-check
export default /** @type {const} */ ({
  name: 'format',
  group: 'develop',
  summary: 'Format the code with Prettier',
  words: '[files]',
  flags: {},
  examples: ['npm run format'],
});
