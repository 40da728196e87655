/** A setting that a file of JavaScript or TypeScript writes as a literal, with its keys. */
export type JsSetting = {
  /** Keys from the outside in; positions in lists are keys too. */
  readonly path: readonly string[];
  readonly value: string;
};

/** Comments, strings, words, and single signs. A string ends at the end of its line. */
const TOKEN =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|[\w$]+|[^\s\w$]/g;

type Level = { readonly isList: boolean; key: string | undefined; index: number };

/**
 * Returns the settings that are literals, in order. Reads the file and never runs it: a computed
 * value is missing.
 */
export function jsSettings(text: string): JsSetting[] {
  const tokens = (text.match(TOKEN) ?? []).filter((token) => !/^\/[/*]/.test(token));
  const found: JsSetting[] = [];
  const levels: Level[] = [];
  tokens.forEach((token, at) => {
    const level = levels.at(-1);
    const next = tokens[at + 1];
    if (/^[{[(]$/.test(token)) levels.push({ isList: token === '[', key: undefined, index: 0 });
    else if (/^[}\])]$/.test(token)) levels.pop();
    else if (level && token === ',') {
      level.index++;
      level.key = undefined;
    } else if (level && !level.isList && next === ':' && level.key === undefined)
      level.key = literal(token) ?? token;
    else if (level && /^[,}\]]$/.test(next ?? '') && isValueOf(level, tokens[at - 1])) {
      const value = literal(token) ?? (/^(?:true|false|\d+)$/.test(token) ? token : undefined);
      if (value !== undefined) found.push({ path: levels.flatMap(keyOf), value });
    }
  });
  return found;
}

/** Returns the first value whose last keys are these; undefined when no literal has them. */
export function settingIn(
  settings: readonly JsSetting[],
  ...keys: readonly string[]
): string | undefined {
  return settings.find(({ path }) => endsWith(path, keys))?.value;
}

/** Returns the settings below a key, with the keys that follow it. */
export function settingsBelow(settings: readonly JsSetting[], key: string): JsSetting[] {
  return settings.flatMap(({ path, value }) => {
    const at = path.indexOf(key);
    return at === -1 || at === path.length - 1 ? [] : [{ path: path.slice(at + 1), value }];
  });
}

function keyOf({ isList, key, index }: Level): string[] {
  if (isList) return [String(index)];
  return key === undefined ? [] : [key];
}

/** Positions in lists come between the keys of plugins, so only names count. */
function endsWith(path: readonly string[], keys: readonly string[]): boolean {
  const names = path.filter((key) => !/^\d+$/.test(key));
  return keys.every((key, index) => names.at(index - keys.length) === key);
}

function isValueOf(level: Level, before: string | undefined): boolean {
  return level.isList ? /^[[,]$/.test(before ?? '') : before === ':';
}

function literal(token: string): string | undefined {
  if (!/^['"`]/.test(token) || token.includes('${')) return undefined;
  return token.slice(1, -1).replaceAll(/\\(.)/g, '$1');
}
