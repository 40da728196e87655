// @ts-check
export default /** @type {const} */ ({
  name: 'preview:comment',
  group: 'operate',
  summary: 'Comment on a pull request with the report of npm run preview:report (GitHub)',
  words: '<report>',
  flags: {},
  examples: ['npm run preview:comment -- report.json'],
  notes: 'Needs GITHUB_TOKEN, HEAD_OWNER, HEAD_BRANCH, HEAD_SHA and PREVIEW_ADDRESS.',
});
