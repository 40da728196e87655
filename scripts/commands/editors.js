// @ts-check
export default /** @type {const} */ ({
  name: 'editors',
  group: 'write',
  summary: 'Update editor settings, CMS configs and CONTRIBUTING.md after a change to src/site.ts',
  flags: {},
  examples: ['npm run editors'],
});
