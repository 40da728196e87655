// @ts-check
export default /** @type {const} */ ({
  name: 'test',
  group: 'check',
  summary: 'Run all tests, or some parts of them',
  words: '[parts] [names of test files]',
  flags: {
    name: {
      type: 'string',
      value: 'PATTERN',
      short: 't',
      description: 'Only tests whose name matches',
    },
  },
  examples: ['npm test', 'npm test -- content', 'npm test -- unit snippet'],
  notes:
    "Parts: format, lint, types, unit, site, browser and content (the owner's articles: check, " +
    'build\nand search cases). Other words select test files by their names.',
});
