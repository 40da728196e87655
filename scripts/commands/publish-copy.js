// @ts-check
export default /** @type {const} */ ({
  name: 'publish:copy',
  group: 'publish',
  summary: 'Copy a release to a folder or bucket in an order that keeps the site working',
  words: '<folder> <target>',
  flags: {
    keep: {
      type: 'string',
      value: 'HOURS',
      default: '24',
      description: 'Hours for which files of earlier releases stay',
    },
    plan: {
      type: 'boolean',
      default: false,
      description: 'Print what would change, one JSON object a line, and change nothing',
    },
  },
  examples: [
    'npm run publish:copy -- dist /var/www/help-center',
    'npm run publish:copy -- dist s3://bucket/folder --plan',
  ],
});
