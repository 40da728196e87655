import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, test, expect } from 'vitest';
import { processFolder, removeProcessFolders } from '../../../src/lib/process-folders.ts';

test('a process removes its own folders, and those of processes that are gone', () => {
  const parent = mkdtempSync(join(tmpdir(), 'handrail-process-folders-'));
  onTestFinished(() => rmSync(parent, { recursive: true }));
  const { pid: gone } = spawnSync(process.execPath, ['--version']);
  const others = [`handrail-index-${process.ppid}-abcdef`, `handrail-other-${gone}-abcdef`];
  for (const name of [...others, `handrail-index-${gone}-abcdef`, 'handrail-index-notes'])
    mkdirSync(join(parent, name, 'pages'), { recursive: true });
  const own = processFolder('index', parent);
  expect(existsSync(own)).toBe(true);
  expect(readdirSync(parent)).toHaveLength(4);
  removeProcessFolders('index', parent);
  expect(readdirSync(parent).sort()).toEqual([...others, 'handrail-index-notes'].sort());
});
