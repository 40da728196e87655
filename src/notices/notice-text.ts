import { isNoticeLink } from './notice.ts';

/** A piece of the text of a notice, in one style. */
export type TextRun = {
  readonly text: string;
  readonly style?: 'strong' | 'em' | 'code' | undefined;
  readonly href?: string | undefined;
};

/** What a text consists of besides plain characters. */
const PART = new RegExp(
  [
    String.raw`\\(?<escaped>[\\*\x60[\]])`,
    String.raw`\x60(?<code>[^\x60]+)\x60`,
    String.raw`\*\*(?=\S)(?<strong>(?:\\.|[^\\])+?)(?<=\S)\*\*`,
    String.raw`\*(?=\S)(?<em>(?:\\.|[^\\*])+?)(?<=\S)\*`,
    String.raw`\[(?<label>(?:\\.|[^\]\\])+)\]\((?<href>[^()\s]+)\)`,
  ].join('|'),
  'gs',
);

/**
 * Reads the text of a notice: paragraphs with empty lines between them, and in them `**bold**`,
 * `*emphasis*`, code in backticks and `[links](/articles/x/)`. Everything else is plain text. A
 * link that `isNoticeLink` refuses is shown as its text.
 */
export function readNoticeText(text: string): TextRun[][] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => merged(runsOf(paragraph.trim().replaceAll(/\s+/g, ' '), {})))
    .filter((runs) => runs.length > 0);
}

function runsOf(text: string, around: Omit<TextRun, 'text'>): TextRun[] {
  const runs: TextRun[] = [];
  let end = 0;
  for (const { 0: part, index, groups = {} } of text.matchAll(PART)) {
    runs.push({ text: text.slice(end, index), ...around });
    end = index + part.length;
    const { escaped, code, strong, em, label, href = '' } = groups;
    if (escaped !== undefined) runs.push({ text: escaped, ...around });
    else if (code !== undefined) runs.push({ text: code, ...around, style: 'code' });
    else if (strong !== undefined) runs.push(...styled(strong, 'strong', around));
    else if (em !== undefined) runs.push(...styled(em, 'em', around));
    else runs.push(...linked(label ?? '', href, around));
  }
  return [...runs, { text: text.slice(end), ...around }];
}

/** A style in a style and a link in a link stay as written, so the nesting is never deep. */
function styled(
  text: string,
  style: 'strong' | 'em',
  around: Omit<TextRun, 'text'>,
): readonly TextRun[] {
  return around.style === undefined ? runsOf(text, { ...around, style }) : [{ text, ...around }];
}

function linked(text: string, href: string, around: Omit<TextRun, 'text'>): readonly TextRun[] {
  if (around.href !== undefined) return [{ text, ...around }];
  return runsOf(text, { ...around, href: isNoticeLink(href) ? href : undefined });
}

/** Joins neighbors of one style, and leaves out empty runs. */
function merged(runs: readonly TextRun[]): TextRun[] {
  const joined: TextRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (last && last.style === run.style && last.href === run.href)
      joined[joined.length - 1] = { ...run, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

/** Returns a text that `readNoticeText` shows as it is. */
export function plainNoticeText(text: string): string {
  return text.replaceAll(/[\\*`[\]]/g, String.raw`\$&`);
}
