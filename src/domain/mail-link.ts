/** Mail programs cut longer links, in characters. */
const MAX_LINK = 1800;

/** A `mailto:` link. `isCut`: the link holds only the beginning of the text. */
export type MailLink = { readonly href: string; readonly isCut: boolean };

/** Returns a link that opens a mail with a subject and a text, as far as links can hold it. */
export function mailLink(email: string, subject: string, text: string): MailLink {
  const start = `mailto:${encodeURIComponent(email).replaceAll('%40', '@')}`;
  const head = `${start}?subject=${encode(cut(subject, MAX_LINK / 6))}&body=`;
  let kept = text.slice(0, MAX_LINK);
  while (kept !== '' && head.length + encode(kept).length > MAX_LINK)
    kept = cut(kept, Math.floor(kept.length * 0.9));
  return { href: head + encode(kept), isCut: kept.length < text.length };
}

/** Returns a text as a part of a URL. Half a character, which cannot be encoded, is replaced. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed().replaceAll(/\r?\n/g, '\r\n'));
}

function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
