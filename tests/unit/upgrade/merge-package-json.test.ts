import { expect, test } from 'vitest';
import {
  hasOtherPackages,
  mergePackageJson,
  renameLock,
} from '../../../src/upgrade/merge-package-json.ts';

type Json = Record<string, unknown>;
const merged = (base: Json, owner: Json, release: Json) => {
  const [a, b, c] = [base, owner, release].map((json) => JSON.stringify(json));
  const { text, notes } = mergePackageJson(a ?? '', b ?? '', c ?? '');
  return { json: JSON.parse(text) as Json, notes };
};

const scripts = (values: Json) => ({ scripts: values });

test.each([
  ['the owner’s name and version stay', { name: 'a' }, { name: 'b' }, { name: 'c' }, { name: 'b' }],
  ['what identifies the owner stays away', { bugs: 'a' }, {}, { bugs: 'c' }, {}],
  ['a new script arrives', scripts({}), scripts({}), scripts({ x: '1' }), scripts({ x: '1' })],
  ['a removed script goes', scripts({ x: '1' }), scripts({ x: '1' }), scripts({}), scripts({})],
  ['an own script stays', scripts({}), scripts({ x: '1' }), scripts({}), scripts({ x: '1' })],
  [
    'a script that only the owner changed stays changed',
    scripts({ x: '1' }),
    scripts({ x: '2' }),
    scripts({ x: '1' }),
    scripts({ x: '2' }),
  ],
  [
    'a script that only the owner removed stays away',
    scripts({ x: '1' }),
    scripts({}),
    scripts({ x: '1' }),
    scripts({}),
  ],
  [
    'the recorded release is the new one, whatever the owner wrote',
    {},
    { handrail: { release: '0.0.9', source: 'mine' } },
    { handrail: { release: '0.2.0', source: 'theirs' } },
    { handrail: { release: '0.2.0', source: 'mine' } },
  ],
])('%s', (_what, base, owner, release, expected) => {
  expect(merged(base, owner, release).json).toEqual(expected);
});

test.each([
  ['added by both', {}, { x: '1' }, { x: '2' }, { x: '1' }, /"scripts\.x" is new .* yours stays/],
  ['changed by both', { x: '0' }, { x: '1' }, { x: '2' }, { x: '2' }, /now "2"; yours was "1"/],
  ['removed by the owner', { x: '0' }, {}, { x: '2' }, { x: '2' }, /yours was removed/],
  ['removed by the release', { x: '0' }, { x: '1' }, {}, {}, /is now removed; yours was "1"/],
])('a key %s is settled and told', (_what, base, owner, release, expected, note) => {
  const { json, notes } = merged(scripts(base), scripts(owner), scripts(release));
  expect(json).toEqual(scripts(expected));
  expect(notes.join('\n')).toMatch(note);
});

test('keys keep the release’s order, with the owner’s own at the end', () => {
  const { json } = merged({}, { mine: 1, scripts: { b: '1' } }, { scripts: { a: '1' }, z: 1 });
  expect(Object.keys(json)).toEqual(['scripts', 'z', 'mine']);
  expect(Object.keys(json['scripts'] as Json)).toEqual(['a', 'b']);
});

test.each([
  [{ dependencies: { a: '1' } }, { dependencies: { a: '1' } }, false],
  [{ dependencies: { a: '1', b: '1' } }, { dependencies: { a: '1' } }, true],
  [{ devDependencies: { a: '2' } }, { devDependencies: { a: '1' } }, true],
  [{ name: 'x', scripts: {} }, { name: 'y' }, false],
])('%j and %j have other packages: %s', (ours, theirs, expected) => {
  expect(hasOtherPackages(JSON.stringify(ours), JSON.stringify(theirs))).toBe(expected);
});

test('a lock file gets the name and version of the project', () => {
  const lock = { name: 'a', version: '1.0.0', packages: { '': { name: 'a', version: '1.0.0' } } };
  const text = renameLock(JSON.stringify(lock), '{ "name": "b", "version": "2.0.0" }');
  const packages = { '': { name: 'b', version: '2.0.0' } };
  expect(JSON.parse(text)).toEqual({ name: 'b', version: '2.0.0', packages });
});
