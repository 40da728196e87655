// @ts-check
export default /** @type {const} */ ({
  name: 'editors',
  group: 'write',
  summary: 'Update what editors, CMSs and writers read about fields, categories and sections',
  flags: {
    check: { type: 'boolean', default: false, description: 'Only report files that are outdated' },
  },
  examples: ['npm run editors'],
});
