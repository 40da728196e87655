/** The settings of Handrail's own documentation: `ARTICLES_DIR=docs npm start` shows it. */
export const site = {
  name: 'Handrail documentation',
  url: 'https://docs.handrail.example/',
  categories: [
    { id: 'guide', label: { en: 'Guides' } },
    { id: 'reference', label: { en: 'Reference' } },
  ],
  sections: [
    {
      id: 'get-started',
      label: { en: 'Get started' },
      description: { en: 'Run the demo and make it your own' },
    },
    {
      id: 'move-in',
      label: { en: 'Move in' },
      description: { en: 'Bring an existing help center with its links and files' },
    },
    {
      id: 'write',
      label: { en: 'Write articles' },
      description: { en: 'Markdown, images, shared text, translations' },
    },
    {
      id: 'customise',
      label: { en: 'Customise' },
      description: { en: 'Name, colors, layout, languages' },
    },
    {
      id: 'search',
      label: { en: 'Improve search' },
      description: { en: 'Synonyms, pinned articles, search cases' },
    },
    {
      id: 'publish',
      label: { en: 'Publish' },
      description: { en: 'Hosts, releases, continuous integration' },
    },
    {
      id: 'operate',
      label: { en: 'Operate' },
      description: { en: 'View counts, feedback, upgrades, large sites' },
    },
    {
      id: 'reference',
      label: { en: 'Reference' },
      description: { en: 'Commands, settings, fields, rules' },
    },
    {
      id: 'contribute',
      label: { en: 'Contribute' },
      description: { en: 'How the code is arranged' },
    },
  ],
};
