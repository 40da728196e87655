import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageOf } from './kept-pages.ts';

/** A change that a build shows, on a page that only this change concerns. */
type Change = readonly [what: string, change: () => void, shown: string, expected: string | RegExp];

const without = (text: string) => new RegExp(`^(?![\\s\\S]*${text})`);

/** Changes of notices; each list is for one build. @param articles the articles folder */
export function noticeChanges(articles: string): readonly (readonly Change[])[] {
  const write = (name: string, title: string, slug: string, fields = '') =>
    writeFileSync(
      join(articles, 'en/_notices', name),
      `---\ntitle: ${title}\nwhere: article:${slug}\n${fields}---\n`,
    );
  const feeding = (fields?: string) => write('feeding.md', 'Feeding at one', 'kiwi', fields);
  return [
    [
      ['a notice', () => feeding(), pageOf('kiwi'), 'Feeding at one'],
      [
        'a notice that is new',
        () => write('emus.md', 'Emus sleep', 'emu'),
        pageOf('emu'),
        'Emus sleep',
      ],
    ],
    [
      [
        'that a notice has ended',
        () => feeding('until: 2024-01-31\n'),
        pageOf('kiwi'),
        without('Feeding at one'),
      ],
      [
        'that a notice is gone',
        () => rmSync(join(articles, 'en/_notices/emus.md')),
        pageOf('emu'),
        without('Emus sleep'),
      ],
    ],
  ];
}
