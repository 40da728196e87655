/** Returns the language of a BCP 47 code without country and script: `pt` for `pt-BR`. */
export function baseLanguage(code: string): string {
  return code.split('-')[0] ?? code;
}
