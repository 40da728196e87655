/** The language of a BCP 47 code, which may name a country or a script, too: `pt` for `pt-BR`. */
export function baseLanguage(code: string): string {
  return code.split('-')[0] ?? code;
}
