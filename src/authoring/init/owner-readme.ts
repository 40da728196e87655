import type { InitAnswers } from './init-answers.ts';

/** Returns the README of a new help center. */
export function ownerReadme({ name, url }: InitAnswers): string {
  return `# ${name}

The articles and settings of <${url}>, built with Handrail.

\`\`\`sh
npm start       # the site at http://localhost:4321
npm run dev     # a live preview while you write
npm run new     # a new article
npm run check   # every problem with file, line and fix
npm test -- content
npm run build   # the finished site in dist/
\`\`\`

- Articles: \`articles/\`. See [how to write](articles/README.md).
- Settings: \`src/site.ts\`. Look: \`src/theme.css\`. Components and texts: \`src/overrides/\`.
- Everything else: [documentation](docs/en/get-started/make-it-yours.md), or
  \`ARTICLES_DIR=docs npm start\`.
`;
}
