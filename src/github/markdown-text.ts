/**
 * Returns untrusted text as Markdown without links, images, mentions or issue references. It
 * becomes code, which neither Markdown nor GitHub interprets. The two characters that could end it
 * are replaced.
 * @param most maximum characters to show
 */
export function plainMarkdown(text: string, most: number): string {
  const line = text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll('`', '´')
    .replaceAll('|', '¦')
    .trim();
  const characters = [...line];
  const shown = characters.length > most ? `${characters.slice(0, most).join('').trim()}…` : line;
  return `\`${shown === '' ? '–' : shown}\``;
}
