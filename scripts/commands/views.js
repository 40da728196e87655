// @ts-check
export default /** @type {const} */ ({
  name: 'views',
  group: 'operate',
  summary: 'Count article views from access logs or an analytics service',
  words: '[logs or globs]',
  flags: {
    out: {
      type: 'string',
      value: 'FILE',
      description: 'The file of counts; that of the site by default',
    },
    from: {
      type: 'string',
      value: 'SERVICE',
      description: 'Ask this service instead of reading logs',
    },
    days: {
      type: 'string',
      value: 'COUNT',
      default: '7',
      description: 'Days to ask a service for, up to yesterday',
    },
    sql: {
      type: 'boolean',
      default: false,
      description: 'Print SQL for DuckDB that counts by the same rules',
    },
  },
  examples: ['npm run views -- "logs/*.gz"', 'npm run views -- --from plausible --days 30'],
  node: ['--max-semi-space-size=8'],
});
