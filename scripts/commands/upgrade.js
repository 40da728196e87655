// @ts-check
export default /** @type {const} */ ({
  name: 'upgrade',
  group: 'operate',
  summary: 'Upgrade this project to a new release of Handrail, on a separate branch',
  words: '[version]',
  flags: {
    from: {
      type: 'string',
      value: 'SOURCE',
      description: 'The new release: a folder, a tarball, a git URL or npm:NAME',
    },
    base: {
      type: 'string',
      value: 'SOURCE',
      description: 'The release this project comes from, where --from does not have it',
    },
    status: {
      type: 'boolean',
      default: false,
      description: 'List the product files that differ from that release; change nothing',
    },
    into: {
      type: 'string',
      value: 'FOLDER',
      description: 'Upgrade the project in another folder to the release in this one',
    },
  },
  examples: [
    'npm run upgrade',
    'npm run upgrade -- 0.3.0 --from ../handrail-0.3.0.tgz',
    'npm run upgrade -- --status',
  ],
  notes:
    'Without --from, releases come from "source" of "handrail" in package.json, if it is set.\n' +
    'Your articles, public files, src/site.ts, src/theme.css and src/overrides stay yours.',
});
