import { imageSize } from 'image-size';
import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { htmlToHast } from 'satteri';
import type { Nodes, Root } from 'hast';
import { elementsOf } from '../../markdown/elements.ts';
import { shownImages } from '../image-files.ts';
import type { LibraryRule } from '../rule.ts';

/** Larger files are refused for their size before anybody looks into them. */
const MAX_BYTES = 8 * 1024 * 1024;
const TYPES: Readonly<Record<string, readonly string[]>> = {
  jpeg: ['jpg'],
  jpg: ['jpg'],
  png: ['png'],
  gif: ['gif'],
  webp: ['webp'],
  avif: ['avif', 'heif'],
};
const RUNNING = new Set([
  'script',
  'foreignobject',
  'iframe',
  'embed',
  'object',
  'handler',
  'audio',
  'video',
]);

export const invalidImage: LibraryRule = {
  name: 'invalid-image',
  severity: 'error',
  description:
    'Image files are what their names say, and SVG files hold no script, event handler, foreign content or address of another site.',
  checkLibrary({ summaries }) {
    const known = new Map<string, string | undefined>();
    return shownImages(summaries).flatMap(({ path, line, column, file, lookUp }) => {
      if (!lookUp.found || statSync(file).size > MAX_BYTES) return [];
      if (!known.has(file))
        known.set(file, /\.svg$/i.test(file) ? svgSentence(file) : typeSentence(file));
      const message = known.get(file);
      return message === undefined ? [] : [{ path, line, column, message }];
    });
  },
};

function typeSentence(file: string): string | undefined {
  const name = basename(file);
  const allowed = TYPES[extname(file).slice(1).toLowerCase()];
  if (!allowed) return undefined;
  try {
    const { type = '' } = imageSize(readFileSync(file));
    return allowed.includes(type)
      ? undefined
      : `"${name}" is a ${type.toUpperCase()} file by its content. Rename it, or save it again as what its name says.`;
  } catch {
    return `"${name}" is not an image that can be read: it is damaged, or something else under the name of an image. Save it again.`;
  }
}

function svgSentence(file: string): string | undefined {
  const text = readFileSync(file, 'utf8');
  const what = svgDanger(text);
  return what === undefined
    ? undefined
    : `The drawing "${basename(file)}" holds ${what}. Save it again as a plain drawing, or as PNG.`;
}

/** What makes a drawing more than a drawing; undefined for one that only draws. */
function svgDanger(text: string): string | undefined {
  if (!/<svg[\s>]/i.test(text)) return 'no drawing at all';
  if (/<!ENTITY|<\?xml-stylesheet|<!DOCTYPE[^>]*\[/i.test(text))
    return 'an entity or a style sheet of its own';
  const tree = htmlToHast(text, { fragment: true }) as Root;
  for (const {
    element: { tagName, properties, children },
  } of elementsOf(tree)) {
    if (RUNNING.has(tagName.toLowerCase())) return `<${tagName}>`;
    for (const [name, value] of Object.entries(properties)) {
      const written = String(value).replaceAll(/[\p{Cc}\p{Z}]/gu, '');
      if (/^on/i.test(name)) return `the event handler ${name.toLowerCase()}`;
      if (
        /(?:href|src)$/i.test(name) &&
        !/^(?:#|data:image\/(?:png|jpeg|gif|webp)[;,])/i.test(written) &&
        tagName.toLowerCase() !== 'a'
      )
        return `the outside address ${written.slice(0, 60)}`;
      if (/(?:java|vb)script:/i.test(written)) return 'a script address';
      if (/url\((?!['"]?#)/i.test(written)) return 'an outside address in its style';
    }
    if (
      tagName.toLowerCase() === 'style' &&
      /@import|url\((?!['"]?#)/i.test(children.map(textIn).join(''))
    )
      return 'an outside address in its style';
  }
  return undefined;
}

function textIn(node: Nodes): string {
  return node.type === 'text' ? node.value : '';
}
