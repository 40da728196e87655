// @ts-check
export default /** @type {const} */ ({
  name: 'publish:check',
  group: 'publish',
  summary: 'Check that a folder is exactly what a build wrote',
  words: '[folder]',
  flags: {},
  examples: ['npm run publish:check -- dist'],
});
