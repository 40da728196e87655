/** Returns the rules of `_headers` that match a path. */
export function headersOf(text: string, path: string): string[] {
  const rules = text
    .trim()
    .split('\n\n')
    .map((rule) => rule.split('\n'));
  const matches = ([pattern = '']: string[]) =>
    new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(path);
  return rules.filter(matches).flatMap(([, ...lines]) => lines.map((line) => line.trim()));
}
