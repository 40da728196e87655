// @ts-check
export default /** @type {const} */ ({
  name: 'receiver',
  group: 'operate',
  summary: 'Receive votes, search signals and messages of readers and write them to files',
  flags: {
    out: {
      type: 'string',
      value: 'DIR',
      default: 'signals',
      description: 'Folder of the signals, one file a day',
    },
    contacts: {
      type: 'string',
      value: 'DIR',
      default: 'contacts',
      description: 'Folder of the messages to support, which come to /contacts',
    },
    webhook: {
      type: 'string',
      value: 'URL',
      description: 'Post each message to support as JSON to this URL',
    },
    'mail-to': {
      type: 'string',
      value: 'EMAIL',
      description: 'Mail each message to support to this address',
    },
    'mail-from': {
      type: 'string',
      value: 'EMAIL',
      description: 'Sender of these mails. Default: the address of --mail-to',
    },
    sendmail: {
      type: 'string',
      value: 'FILE',
      default: 'sendmail',
      description: 'Program that sends mails, unless SMTP_URL names a server',
    },
    port: { type: 'string', value: 'PORT', default: '8787', description: 'Port to listen at' },
    proxy: {
      type: 'boolean',
      default: false,
      description: 'Read the IP of the reader from X-Forwarded-For, which a proxy in front sets',
    },
  },
  examples: [
    'npm run receiver -- --port 8080 --proxy',
    'npm run receiver -- --mail-to support@example.com',
  ],
});
