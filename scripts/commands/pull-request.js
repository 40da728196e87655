// @ts-check
export default /** @type {const} */ ({
  name: 'pull-request',
  group: 'operate',
  summary: 'Fail when a pull request changes more than articles and images',
  flags: {
    repository: {
      type: 'string',
      value: 'DIR',
      default: '.',
      description: 'Folder of the repository',
    },
    base: {
      type: 'string',
      value: 'REF',
      default: 'HEAD^1',
      description: 'Commit that the pull request starts from',
    },
    head: {
      type: 'string',
      value: 'REF',
      default: 'HEAD',
      description: 'Last commit of the pull request',
    },
  },
  examples: ['npm run pull-request -- --base main --head HEAD'],
});
