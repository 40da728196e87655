// @ts-check
export default /** @type {const} */ ({
  name: 'import',
  // Thousands of articles leave much behind that is soon used no more.
  node: ['--max-semi-space-size=4'],
  group: 'write',
  summary: 'Move an existing help center in, or bring in what has changed there',
  words: '<source> [URL or folder] | verify <list of old URLs>',
  flags: {
    locale: {
      type: 'string',
      value: 'CODE',
      multiple: true,
      description: 'Import only this locale; may be given several times',
    },
    out: {
      type: 'string',
      value: 'DIR',
      description: 'Articles folder to write; the one of the site by default',
    },
    category: {
      type: 'string',
      value: 'FROM=TO',
      multiple: true,
      description: 'Category of the articles of a group: "Release notes=announcements"',
    },
    map: {
      type: 'string',
      value: 'FILE',
      description: 'JSON file that says what classes of boxes mean: { "infobox": "note" }',
    },
    redirects: {
      type: 'string',
      value: 'FILE',
      multiple: true,
      description: 'Redirects of the old help center: JSON, YAML, or "/old /new" on each line',
    },
    dist: {
      type: 'string',
      value: 'DIR',
      default: 'dist',
      description: 'Built site that verify asks',
    },
    selector: {
      type: 'string',
      value: 'CSS',
      description: 'Element that holds the text of saved HTML pages: ".article-body"',
    },
    'dry-run': { type: 'boolean', description: 'Say what would change, and write nothing' },
    download: {
      type: 'boolean',
      default: true,
      description: 'Keep the URLs of images and files instead of saving them',
    },
  },
  examples: [
    'npm run import -- zendesk https://support.example.com',
    'npm run import -- intercom saved-pages --dry-run',
    'npm run import -- markdown ../website',
    'npm run import -- zendesk saved-pages --category "Release notes=announcements"',
    'npm run import -- verify sitemap.xml',
  ],
  notes:
    'Articles that were edited here are never overwritten. The report is _import.md in the ' +
    'articles folder.',
});
