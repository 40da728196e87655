// @ts-check
export default /** @type {const} */ ({
  name: 'build',
  group: 'build',
  summary: 'Check the articles and build the site with its search index',
  flags: {
    out: {
      type: 'string',
      value: 'DIR',
      description: 'Folder of the site; dist, or part-1 with --shard 1/2',
    },
    preview: {
      type: 'boolean',
      default: false,
      description: 'Show drafts, future and expired articles too, hidden from search engines',
    },
    shard: {
      type: 'string',
      value: 'PART/COUNT',
      description: 'Build one part of a very large site; npm run join joins the parts',
    },
    host: {
      type: 'string',
      value: 'HOST',
      description: 'Write what only this host understands: netlify',
    },
  },
  examples: [
    'npm run build',
    'npm run build -- --preview --out preview',
    'npm run build -- --shard 1/3',
  ],
  notes: 'ARTICLES_DIR names another articles folder, SITE_URL another URL of the site.',
  node: ['--min-semi-space-size=32', '--max-semi-space-size=32'],
});
