import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { article } from './run-command.ts';
import type { Project } from './temp-project.ts';
import { copyProject } from './temp-project.ts';

const WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const PATH = '/srv/acme/releases/2026-11-27T21-00-00Z/node_modules/.cache/handrail/index.json';
const CURL = `curl -X POST https://api.acme.example${PATH} --header "Authorization: Bearer ${WORD}"`;
const COLUMNS = Array.from({ length: 14 }, (_, index) => `Column ${index + 1}`);
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const wideTable = [
  row(COLUMNS),
  row(COLUMNS.map(() => '-')),
  row(COLUMNS.map((name) => `${name} of 14,000.00 EUR`)),
].join('\n');
const codeBlock = `\`\`\`sh\n${CURL}\n\`\`\``;

/** What is too wide for its frame. */
const wide = [wideTable, codeBlock, WORD, `\`${PATH}\``, `https://acme.example${PATH}`].join(
  '\n\n',
);
const inside = (prefix: string, text = wide) =>
  text
    .split('\n')
    .map((line) => `${prefix}${line}`)
    .join('\n');

/** An article with wide content in everything that holds content. */
export const wideBody = `
## ${WORD}

${wide}

## Quotes

${inside('> ')}

> [!WARNING]
${inside('> ')}

> [!NOTE]
> > [!TIP]
${inside('> > ')}

## Lists

1. One

${inside('   ')}

   - Two

${inside('     ')}

- [ ] ${WORD}

## Questions

> [!QUESTION] ${WORD}?
${inside('> ')}

> [!QUESTION] Choices in a question?
> > [!APP]
${inside('> > ')}
>
> > [!WEB]
> > Text.

## Choices

> [!APP]
${inside('> ')}

> [!WEB]
${inside('> ')}

## Details

<details><summary>${WORD}</summary>

${wide}

<blockquote><details open><summary>Deeper</summary>

${wide}

</details></blockquote>

</details>

<dl><dt>${WORD}</dt><dd>

${wide}

</dd></dl>

<p><kbd>${WORD}</kbd> <samp>${PATH}</samp> <ruby>${WORD}<rt>${WORD}</rt></ruby></p>

A note[^1].

[^1]: ${WORD}
`;

const description = 'The key of the request, as the other side has it. '.repeat(12);

/** A table with long codes beside sentences. */
export const codeTable = `
| Setting | What it does | Short |
| - | - | - |
| \`acme.platform.integrations.webhooks.retry.maximumNumberOfAttempts\` | ${description} | \`GET\` |
| \`${PATH}\` | ${description} | \`id\` |
`;

const arabic = `
## الخيار \`--dry-run\`

شغّل الأمر \`--dry-run\` ثم اضغط <kbd>Ctrl+C</kbd> لترى <samp>(done)</samp>.

\`\`\`js
const key = "x"; api.create(key); // تعليق
\`\`\`

> [!NOTE]
> ملاحظة عن \`;api.create(key)\`.

كلمة[^1].

[^1]: شرح.

<pre dir="rtl">مرحبا!</pre>
`;

/**
 * A site whose content is hard to show: two languages, one of them written from right to left and
 * without interface texts, wide content, long names, votes, and no views.
 */
export function copyAwkwardProject(): Project {
  const project = copyProject();
  const write = (path: string, title: string, body: string, fields?: string) => {
    const file = join(project.path, 'articles', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, article(title, body, fields));
  };
  project.editSite("direction: 'ltr' }]", "direction: 'ltr' }, { code: 'ar' }]");
  project.editSite('  headerLinks:', "  feedbackEndpoint: '/votes',\n  headerLinks:");
  project.editSite("logo: '/favicon.svg'", "logo: '/wide.svg'");
  writeFileSync(
    join(project.path, 'public/wide.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 60"><path d="M0 0h240v60H0z"/></svg>',
  );
  write(`en/${WORD.toLowerCase().replace('ä', 'a')}/wide.md`, `Wide ${WORD}`, wideBody);
  write('en/basics/codes.md', 'Codes', codeTable, 'related: [wide]\n');
  write('en/basics/print.md', 'Print', `${wideTable}\n\n${codeBlock}\n\n${codeTable}`);
  write('ar/basics/codes.md', 'استخدام الخيار --dry-run', arabic);
  for (let number = 1; number <= 16; number++)
    write(`ar/basics/list-${number}.md`, `مقال ${number}`, `نص عن كلمة المرور رقم ${number}.`);
  return project;
}
