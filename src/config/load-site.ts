import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { literalPositions } from '../text/literal-positions.ts';
import { fileVersion } from '../lib/file-version.ts';
import { UserError } from '../lib/problem.ts';
import type { SiteDefinition } from './site-definition.ts';
import { shownSiteFile } from './site-file.ts';
import type { SiteMistake } from './site-mistakes.ts';
import { siteMistakes } from './site-mistakes.ts';
import { siteSchema } from './site-schema.ts';
import { publicFolder } from './public-folder.ts';

/**
 * Reads a settings file again on every call.
 * @param file absolute path
 * @returns the settings with the defaults filled in
 * @throws UserError with a line for each mistake: file, line, what is wrong, how to fix it
 */
export async function loadSite(file: string): Promise<SiteDefinition> {
  const shown = shownSiteFile(file);
  if (!existsSync(file))
    throw new UserError(`${shown} does not exist. Restore it: git checkout -- ${shown}`);
  const settings = await importSite(file, shown);
  const { data, error } = siteSchema.safeParse(settings);
  const mistakes = error ? siteMistakes(error, settings) : imageMistakes(data);
  if (data && mistakes.length === 0) return data;
  const positionOf = literalPositions(readFileSync(file, 'utf8'), 'site');
  throw new UserError(
    mistakes
      .map(({ path, message }) => ({ line: positionOf(path)?.line, message }))
      .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
      .map(({ line, message }) => `${shown}${line === undefined ? '' : `:${line}`}: ${message}`)
      .join('\n'),
  );
}

async function importSite(file: string, shown: string): Promise<unknown> {
  // Node caches a module by its URL, so an edited file needs another one.
  const url = `${pathToFileURL(file).href}?v=${encodeURIComponent(fileVersion(file) ?? '')}`;
  const module = await importModule(url).catch((error: unknown) => {
    throw new UserError(importMistake(error, file, shown));
  });
  if (!('site' in module))
    throw new UserError(
      `${shown}: Missing export \`site\`. Write: export const site = { name: … }`,
    );
  return module['site'];
}

function importModule(url: string): Promise<Readonly<Record<string, unknown>>> {
  return import(/* @vite-ignore */ url) as Promise<Readonly<Record<string, unknown>>>;
}

/** Returns one sentence, with the line, about a file that is not TypeScript or that throws. */
function importMistake(error: unknown, file: string, shown: string): string {
  const { message, stack = '' } = error instanceof Error ? error : { message: String(error) };
  const [, found] = stack.split(file, 2);
  const line = /^(?:\?[^:\s]*)?:(\d+)/.exec(found ?? '')?.[1];
  const where = line === undefined ? shown : `${shown}:${line}`;
  const reason = message.split('\n', 1)[0]?.replace(/\.$/, '') ?? '';
  return error instanceof SyntaxError
    ? `${where}: ${reason}. Look for a missing comma, quote or bracket in this line or before it.`
    : `${where}: The settings cannot be loaded: ${reason}. Correct this line.`;
}

/** Returns a mistake for each image of the settings that is not in `public/`. */
function imageMistakes({ brand, sections }: SiteDefinition): SiteMistake[] {
  const images = [
    { path: ['brand', 'logo'], name: 'brand.logo', image: brand.logo },
    ...sections.map(({ icon }, index) => ({
      path: ['sections', index, 'icon'],
      name: `sections[${index}].icon`,
      image: icon,
    })),
  ];
  return images.flatMap(({ path, name, image }) => {
    if (image === undefined || existsSync(join(publicFolder(), image))) return [];
    const fix = 'Add it, or use another path.';
    const message = `\`${name}\` is "${image}", but there is no file public${image}. ${fix}`;
    return [{ path, message }];
  });
}
