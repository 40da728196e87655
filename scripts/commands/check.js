// @ts-check
export default /** @type {const} */ ({
  name: 'check',
  group: 'check',
  summary: 'Report every problem in every article',
  words: '[files or folders]',
  flags: {
    format: {
      type: 'string',
      value: 'FORMAT',
      default: 'text',
      description: 'Output: text, json or github',
    },
    rule: {
      type: 'string',
      value: 'NAME',
      multiple: true,
      description: 'Report only this rule; may be given several times',
    },
    fix: {
      type: 'boolean',
      description: 'Fix what a program can decide, then report what is left',
    },
    'dry-run': {
      type: 'boolean',
      description: 'With --fix: show the changes as a diff and write nothing',
    },
    'update-baseline': {
      type: 'boolean',
      description: 'Write the errors into _baseline.txt, which the check then accepts',
    },
    since: {
      type: 'string',
      value: 'REF',
      description: 'Also report articles changed since this git ref whose "updated" did not move',
    },
  },
  examples: [
    'npm run check',
    'npm run check -- articles/en/billing --rule broken-link',
    'npm run check -- --fix --dry-run',
    'npm run check -- --update-baseline',
    'npm run --silent check -- --format json',
  ],
  notes:
    'Paths are files or folders: only their problems are reported. ' +
    'ARTICLES_DIR names another articles folder.',
});
