/**
 * Text of strangers as Markdown that shows it and nothing else: no link, no image, no mention, no
 * reference to an issue. It becomes code, in which neither Markdown nor GitHub looks for anything;
 * the two signs that would end it are replaced.
 * @param most characters that are shown
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
