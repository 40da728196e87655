// @ts-check
export default /** @type {const} */ ({
  name: 'new',
  group: 'write',
  summary: 'Create an article with valid front matter; asks for what no flag says',
  flags: {
    title: {
      type: 'string',
      value: 'TEXT',
      description: 'The question or subject, as a reader would say it',
    },
    category: { type: 'string', value: 'NAME', description: 'A category of src/site.ts' },
    section: { type: 'string', value: 'NAME', description: 'The folder of the article' },
    locale: {
      type: 'string',
      value: 'CODE',
      description: 'Language of the article; the first of the site by default',
    },
    slug: {
      type: 'string',
      value: 'NAME',
      description: 'File name without .md; made from the title by default',
    },
    description: {
      type: 'string',
      value: 'TEXT',
      description: 'One sentence for cards, feeds and search engines',
    },
    owner: { type: 'string', value: 'NAME', description: 'Who answers for the article' },
    published: {
      type: 'string',
      value: 'YYYY-MM-DD',
      description: 'Day of publication; today by default',
    },
    keywords: {
      type: 'string',
      value: 'WORDS',
      multiple: true,
      description: 'Words readers use and the text does not, separated by commas',
    },
    draft: {
      type: 'boolean',
      default: true,
      description: 'Publish the article right away instead of creating a draft',
    },
  },
  examples: [
    'npm run new',
    'npm run new -- --title "How do I reset my password?" --category faq --section account',
  ],
  notes: 'ARTICLES_DIR names another articles folder.',
});
