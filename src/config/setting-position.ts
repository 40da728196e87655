import { readFileSync } from 'node:fs';
import { literalPositions } from '../text/literal-positions.ts';
import { shownSiteFile, siteFile } from './site-file.ts';

/** Returns where a setting is written: file, line and column, for a message. */
export function settingPosition(path: readonly PropertyKey[]) {
  const file = siteFile();
  const position = literalPositions(readFileSync(file, 'utf8'), 'site')(path);
  return { path: shownSiteFile(file), ...(position ?? { line: 1, column: 1 }) };
}
