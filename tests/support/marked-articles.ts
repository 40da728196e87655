import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { productFolder } from './test-sites.ts';
import { article } from './run-command.ts';

/** Why articles are hidden, as fields of their front matter. */
export const reasons = { draft: 'draft: true\n', scheduled: '', expired: 'expires: 2024-06-01\n' };
export const hidden = Object.entries(reasons).flatMap(([reason, fields]) =>
  ['md', 'mdx'].map((format) => ({ name: `${reason}${format}`, reason, fields, format })),
);

/** One pixel; what stands behind the end of an image belongs to nobody and tells images apart. */
export const image = (name: string) =>
  Buffer.concat([
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6' +
        'kgAAAABJRU5ErkJggg==',
      'base64',
    ),
    Buffer.from(`zq${name}pixels`),
  ]);

/** A hidden article gives itself away by these: its path, its title, its text, its owner … */
export const marks = [
  'slug',
  'title',
  'body',
  'keyword',
  'old',
  'pixels',
  'owner',
  'bet',
  'place',
  'heading',
  'synonym',
  'export',
];
export const mark = (name: string, what: string) => `zq${name}${what}`;

export function source(name: string, fields: string, format: string): string {
  const word = (what: string) => mark(name, what);
  const code =
    format === 'mdx' ? `\n\nexport const secret = "${word('export')}";\n\n<p>{secret}</p>` : '';
  const images = ['same-name', word('slug')].map((file) => `![${word('body')}](${file}.png)`);
  const text = [`The ${word('body')} sentence.`, `## ${word('heading')}`, ...images].join('\n\n');
  const made = article(
    word('title'),
    text + code,
    `${fields}description: "${word('body')}"\nkeywords: [${word('keyword')}]\n` +
      `owner: ${word('owner')}\nredirect_from: [/${word('old')}/]\nviews: 99999\n`,
  );
  return name.startsWith('scheduled')
    ? made.replaceAll(/(published|updated): .*/g, '$1: 2999-01-01')
    : made;
}

/** The settings of the product's demo, with the widget, whose panel has files of its own. */
export const siteWithWidget =
  `import { site as own } from ${JSON.stringify(join(productFolder, 'src/site.ts'))};\n` +
  "export const site = { ...own, widget: { allowedOn: ['https://app.example.com'] } };\n";
/**
 * Notices, by path: for each article one about it alone and one that leads to it, and one of a
 * later day.
 */
export function noticesAbout(articles: readonly { readonly name: string }[]): [string, string][] {
  const notice = (id: string, fields: string, body = ''): [string, string] => [
    `en/_notices/${id}.md`,
    `---\ntitle: Notice\n${fields}---\n\n${body}\n`,
  ];
  const later = `from: 2999-01-01\nkeywords: [${mark('later', 'keyword')}]\n`;
  return [
    ...articles.flatMap(({ name }) => {
      const slug = mark(name, 'slug');
      const link = `article: ${slug}\nwhere: [home, article:${slug}]\n`;
      return [
        notice(slug, `where: article:${slug}\nkeywords: [${mark(name, 'keyword')}]\n`),
        notice(`about-${name}`, link, `[Read on](/articles/${slug}/).`),
      ];
    }),
    notice('later', later, mark('later', 'body')),
  ];
}

/** All that a built site holds of a name: paths and contents of files, packed ones unpacked. */
export function significantCounts(folder: string, name: string): string[] {
  const entries = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const files = [
    ...new Set([
      ...entries,
      ...['_headers', '_redirects', '.nojekyll'].map((file) => join(folder, file)),
    ]),
  ];
  const needle = new RegExp(`zq${name}(?:${marks.join('|')})`, 'gi');
  return files.flatMap((file) => {
    const bytes = readFileSync(file);
    const content = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
    const found = `${file}\n${content.toString('latin1')}`.match(needle) ?? [];
    return found.map(
      (word) =>
        `${file
          .slice(folder.length + 1)
          .split(sep)
          .join('/')}: ${word}`,
    );
  });
}
