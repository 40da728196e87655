// @ts-check
export default /** @type {const} */ ({
  name: 'preview:report',
  group: 'operate',
  summary: 'Report which pages and search cases differ between two builds',
  words: '<before> <after>',
  flags: {
    out: { type: 'string', value: 'FILE', description: 'Write the report as JSON to this file' },
  },
  examples: ['npm run preview:report -- dist-before dist-after --out report.json'],
});
