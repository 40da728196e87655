import { readFileSync } from 'node:fs';
import { literalPositions } from '../text/literal-positions.ts';
import { shownSiteFile, siteFile } from './site-file.ts';

/** Returns the position of a setting for messages: file, line and column. */
export function settingPosition(path: readonly PropertyKey[]) {
  const file = siteFile();
  const position = literalPositions(readFileSync(file, 'utf8'), 'site')(path);
  return { path: shownSiteFile(file), ...(position ?? { line: 1, column: 1 }) };
}
