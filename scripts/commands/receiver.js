// @ts-check
export default /** @type {const} */ ({
  name: 'receiver',
  group: 'operate',
  summary: 'Receive votes and search signals of readers and write them to files',
  flags: {
    out: {
      type: 'string',
      value: 'DIR',
      default: 'signals',
      description: 'Folder of the files, one a day',
    },
    port: { type: 'string', value: 'PORT', default: '8787', description: 'Port to listen at' },
    proxy: {
      type: 'boolean',
      default: false,
      description: 'Read the IP of the reader from X-Forwarded-For, which a proxy in front sets',
    },
  },
  examples: ['npm run receiver -- --port 8080 --proxy'],
});
