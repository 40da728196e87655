// @ts-check
export default /** @type {const} */ ({
  name: 'insights',
  group: 'operate',
  summary: 'Report questions without a good answer and articles that need work',
  words: '<files or globs> …',
  flags: {
    out: { type: 'string', value: 'FILE', description: 'Write to this file instead' },
    'at-least': {
      type: 'string',
      value: 'COUNT',
      default: '10',
      description: 'Times a text must have come before it is shown',
    },
    'old-after': {
      type: 'string',
      value: 'DAYS',
      default: '365',
      description: 'Days after which an article counts as old',
    },
    'also-searched': {
      type: 'boolean',
      default: false,
      description: 'Add what people also search for to _search/also-searched.yml',
    },
    rows: { type: 'string', value: 'COUNT', default: '30', description: 'Rows of each list' },
  },
  examples: ['npm run insights -- "signals/*.ndjson" --out insights.md'],
});
