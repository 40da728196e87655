import type { Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { isSameWording } from '../../text/same-wording.ts';
import type { WrittenChoice, WrittenVariant } from '../choices-in.ts';
import { choicesIn, markerOf } from '../choices-in.ts';
import { positionOf } from '../nodes.ts';
import type { SiteRule } from '../rule.ts';

/** A choice now, and how it was. */
type Pair = { readonly before: WrittenChoice; readonly after: WrittenChoice };

/** A warning: the rules of one region may really have changed alone. Fixed typos do not count. */
export const oneSidedChange: SiteRule = {
  name: 'one-sided-change',
  needsSince: true,
  severity: 'warning',
  description:
    'With `--since <ref>`: when one variant of a choice changes, the others are looked at, too.',
  checkSite({ changes }) {
    return changes.flatMap(({ path, before, after, linesBeforeBody, since }) => {
      const isMdx = path.endsWith('.mdx');
      return pairsOf(parsed(before.body, isMdx), parsed(after.body, isMdx)).flatMap((pair) => {
        const { changed, unchanged } = sidesOf(pair);
        const [first] = unchanged;
        if (!first || changed.length === 0) return [];
        const names = (variants: readonly WrittenVariant[]) =>
          variants.map(({ value }) => markerOf(value)).join(' and ');
        const { line, column } = positionOf(first.node);
        return [
          {
            path,
            line: line + linesBeforeBody,
            column,
            message:
              `${names(changed)} of this choice changed since ${since}, and ` +
              `${names(unchanged)} did not. Make the same change there, unless it is for ` +
              `${names(changed)} only.`,
          },
        ];
      });
    });
  },
};

/** Returns the choices of a body, those that can differ from themselves. */
function parsed(body: string, isMdx: boolean): WrittenChoice[] {
  const parse = isMdx ? mdxToMdast : markdownToMdast;
  const tree = parse(body, { features: { gfm: true, frontmatter: false } }) as Root;
  return choicesIn(tree, body).filter(({ variants }) => variants.length > 1);
}

/**
 * Finds for each choice the one that it was: of the same group and with the most equal variants.
 * Choices may have moved, and others may have been added.
 */
function pairsOf(before: readonly WrittenChoice[], after: readonly WrittenChoice[]): Pair[] {
  const waiting = new Set(before);
  const candidates = after.flatMap((now, position) =>
    before
      .filter(({ group }) => group === now.group)
      .map((was) => {
        const { unchanged } = sidesOf({ before: was, after: now });
        return {
          was,
          now,
          equal: unchanged.length,
          moved: Math.abs(before.indexOf(was) - position),
        };
      }),
  );
  const paired = new Map<WrittenChoice, WrittenChoice>();
  for (const { was, now } of candidates
    .filter(({ equal }) => equal > 0)
    .toSorted((a, b) => b.equal - a.equal || a.moved - b.moved)) {
    if (!waiting.has(was) || paired.has(now)) continue;
    waiting.delete(was);
    paired.set(now, was);
  }
  return [...paired].map(([now, was]) => ({ before: was, after: now }));
}

/** Returns the variants of today that were there before, by whether their text is another. */
function sidesOf({ before, after }: Pair) {
  const known = after.variants.flatMap((now) => {
    const was = before.variants.find(({ value }) => value === now.value);
    return was ? [{ now, isSame: isSameWording(was.text, now.text) }] : [];
  });
  const those = (wanted: boolean) =>
    known.filter(({ isSame }) => isSame === wanted).map(({ now }) => now);
  return { changed: those(false), unchanged: those(true) };
}
