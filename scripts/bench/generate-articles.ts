import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomNumbers } from '../lib/random-numbers.ts';
import { commonWords, topics } from './everyday-words.ts';

const syllables = (
  'ba be bi bo bu da de di do du fa fe fi fo fu ka ke ki ko ku la le li lo lu ma me mi mo ' +
  'mu na ne ni no nu pa pe pi po pu ra re ri ro ru sa se si so su ta te ti to tu va ve vi ' +
  'vo vu'
).split(' ');
const categories = ['faq', 'faq', 'faq', 'announcements', 'product-documents'];

/**
 * Writes articles of about 450 words with headings, lists and a table. The same count gives the
 * same articles. Each has a topic of everyday words, mixed with frequent words and 6,000 invented
 * ones in Zipf's distribution, as in real text.
 * @param directory articles folder to fill
 */
export function generateArticles(directory: string, count: number): void {
  const random = randomNumbers(7);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)];
  const zipf = (items: readonly string[]) => items[Math.floor(items.length ** random()) - 1];
  const invented = Array.from({ length: 6000 }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables)).join(''),
  );

  for (let number = 0; number < count; number++) {
    const topic = topics[number % topics.length] ?? [];
    const significantWord = () => (random() < 0.7 ? pick(topic) : pick(topics.flat())) ?? '';
    const word = () => {
      const kind = random();
      if (kind < 0.45) return zipf(commonWords) ?? '';
      return kind < 0.6 ? significantWord() : (zipf(invented) ?? '');
    };
    const words = (length: number) => Array.from({ length }, word).join(' ');
    const sentence = () => `${words(8 + Math.floor(random() * 12))}.`;
    const paragraph = () => Array.from({ length: 3 }, sentence).join(' ');

    const folder = join(directory, 'en', `section-${number % 20}`);
    mkdirSync(folder, { recursive: true });
    const body = Array.from({ length: 4 }, () => [
      `## ${words(4)}`,
      paragraph(),
      paragraph(),
      `- ${words(6)}\n- ${words(6)}\n- ${words(6)}`,
    ]).flat();
    const table = `| ${word()} | ${word()} |\n| --- | --- |\n| ${words(3)} | ${words(3)} |`;
    const frontMatter = [
      `title: "${significantWord()} ${significantWord()} ${words(4)} ${number}"`,
      `category: ${categories[number % categories.length]}`,
      `published: 2024-0${1 + (number % 9)}-1${number % 10}`,
      `updated: 2025-0${1 + (number % 9)}-1${number % 10}`,
      `views: ${Math.floor(1 / (random() + 1e-5))}`,
    ];
    writeFileSync(
      join(folder, `article-${number}.md`),
      `---\n${frontMatter.join('\n')}\n---\n\n${[...body, table].join('\n\n')}\n`,
    );
  }
}
