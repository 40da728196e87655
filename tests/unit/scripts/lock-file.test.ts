import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

const entrySchema = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  link: z.boolean().optional(),
  inBundle: z.boolean().optional(),
});

const lockFile = z
  .object({ packages: z.record(z.string(), entrySchema) })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

/** The entries that npm downloads: all but the project, linked folders and bundled packages. */
const downloaded = Object.entries(lockFile.packages).filter(
  ([path, { link, inBundle }]) => path !== '' && !link && !inBundle,
);

/** Returns the paths of the downloaded packages whose entry does not satisfy a condition. */
function failing(condition: (entry: z.infer<typeof entrySchema>) => boolean): string[] {
  return downloaded.filter(([, entry]) => !condition(entry)).map(([path]) => path);
}

test('the lock file lists the packages of every platform', () => {
  const paths = downloaded.map(([path]) => path);
  expect(paths).toContain('node_modules/@pagefind/darwin-arm64');
  expect(paths).toContain('node_modules/@pagefind/windows-x64');
  expect(paths).toContain('node_modules/@pagefind/linux-x64');
});

test('npm verifies the content of every package that it downloads', () => {
  expect(failing(({ integrity }) => /^sha512-[\w+/]{86}==$/.test(integrity ?? ''))).toEqual([]);
});

// Without a URL, npm uses the registry that the machine is configured for.
test('no entry names a registry', () => {
  expect(failing(({ resolved }) => resolved === undefined)).toEqual([]);
});
