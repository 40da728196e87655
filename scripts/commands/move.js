// @ts-check
export default /** @type {const} */ ({
  name: 'move',
  group: 'write',
  summary: 'Rename or move an article with its links, images and redirect',
  words: '<article> <name, section/ or path>',
  flags: {},
  examples: [
    'npm run move -- reset-password forgot-password',
    'npm run move -- reset-password account-security/',
  ],
  notes: 'ARTICLES_DIR names another articles folder.',
});
