import { article, temporaryFolder } from './run-command.ts';

/** Where and by which rule each mistake of the broken folder is reported. */
export const mistakes = [
  'en/basics/empty.md:1:1  empty-article',
  'en/basics/no-category.md:1:1  front-matter',
  'en/basics/two-mistakes.md:4:12  front-matter',
  'en/basics/two-mistakes.md:6:8  front-matter',
  'en/basics/unclosed.md:1:1  front-matter',
  'en/basics/Upper Case.md:1:1  file-name',
  'en/news/valid.md:1:1  duplicate-url',
];

/** A folder of articles with these mistakes. */
export function brokenArticles(): ReturnType<typeof temporaryFolder> {
  const broken = temporaryFolder();
  broken.write('en/basics/valid.md', article('Valid', 'Text.'));
  broken.write('en/news/valid.md', article('Of the same name', 'Text.'));
  broken.write('en/basics/empty.md', article('Empty', ''));
  broken.write(
    'en/basics/no-category.md',
    '---\ntitle: "No category"\npublished: 2024-01-01\nupdated: 2024-01-01\n---\n\nText.\n',
  );
  broken.write(
    'en/basics/two-mistakes.md',
    '---\ntitle: "Two mistakes"\ncategory: faq\npublished: 2024-02-30\nupdated: ' +
      '2024-03-01\nviews: many\n---\n\nText.\n',
  );
  broken.write('en/basics/unclosed.md', '---\ntitle: "Unclosed"\n\nText.\n');
  broken.write('en/basics/Upper Case.md', article('Upper case', 'Text.'));
  return broken;
}

/** The lines that are not empty. */
export const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

/** The problems among the lines of a report, less the path of the folder and the message. */
export function problemsIn(text: string): string[] {
  const problem = /(en\/\w+\/[\w .-]+\.mdx?:\d+:\d+ {2}[\w-]+) {2}\S/;
  return lines(text)
    .flatMap((line) => problem.exec(line)?.[1] ?? [])
    .sort();
}
