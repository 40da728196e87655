/**
 * Text of strangers as Markdown that shows it and nothing else: no link, no picture, no mention, no reference to an issue.
 * @param most characters that are shown
 */
export function plainMarkdown(text: string, most: number): string {
  const line = text.normalize('NFC').replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  const characters = [...line];
  const shown = characters.length > most ? `${characters.slice(0, most).join('')}…` : line;
  // Every sign that means something to Markdown, HTML or GitHub, as a reference to the character.
  return shown.replaceAll(/[^\p{L}\p{N} ,;?…]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}
