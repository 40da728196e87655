// @ts-check
export default /** @type {const} */ ({
  name: 'bench',
  group: 'develop',
  summary: 'Measure builds, search and relevance',
  flags: {
    sizes: {
      type: 'string',
      value: 'COUNTS',
      description: 'Numbers of articles, separated by commas; 100,1000, or 1000 with --search',
    },
    runs: { type: 'string', value: 'COUNT', default: '3', description: 'Runs of each build' },
    relevance: {
      type: 'string',
      value: 'DIR',
      multiple: true,
      description: 'Measure how well questions of this folder find their articles; repeatable',
    },
    ablation: {
      type: 'boolean',
      default: false,
      description: 'With --relevance: leave out each part of the search in turn',
    },
    search: { type: 'boolean', default: false, description: 'Measure search in a browser' },
    views: { type: 'boolean', default: false, description: 'Measure the counting of views' },
    lines: {
      type: 'string',
      value: 'COUNT',
      default: '5000000',
      description: 'Log lines for --views',
    },
  },
  examples: [
    'npm run bench -- --sizes 100,1000 --runs 3',
    'npm run bench -- --search',
    'npm run bench -- --relevance DIR --relevance DIR',
  ],
});
