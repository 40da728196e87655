// @ts-check
export default /** @type {const} */ ({
  name: 'init',
  group: 'write',
  summary: 'Turn a clone of the demo into your own site',
  flags: {
    name: { type: 'string', value: 'TEXT', description: 'Name of the help center' },
    url: { type: 'string', value: 'URL', description: 'Where readers find the site' },
    categories: {
      type: 'string',
      value: 'LIST',
      description: 'Labels of the categories, separated by commas',
    },
    accent: { type: 'string', value: 'COLOR', description: 'Color of links and buttons' },
    email: { type: 'string', value: 'ADDRESS', description: 'Email address for support' },
    locale: { type: 'string', value: 'CODE', description: 'Language of the articles' },
    yes: {
      type: 'boolean',
      default: false,
      description: 'Ask nothing; --name and --url are needed',
    },
  },
  examples: [
    'npm run init',
    'npm run init -- --yes --name "Acme Help" --url https://help.acme.example/ --accent "#7a2048"',
  ],
  notes: 'Removes the demo: its articles, logo, README and generated files.',
});
