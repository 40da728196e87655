// @ts-check
export default /** @type {const} */ ({
  name: 'upgrade:propose',
  group: 'operate',
  summary: 'Open a pull request with the branch that npm run upgrade made (GitHub)',
  words: '<report>',
  flags: {},
  examples: ['npm run upgrade:propose -- upgrade.txt'],
  notes:
    'Takes the file with what npm run upgrade printed. Needs GITHUB_TOKEN and GITHUB_REPOSITORY.',
});
