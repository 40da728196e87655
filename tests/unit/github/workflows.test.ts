import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';

type Step = {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Record<string, unknown>;
  readonly env?: Record<string, string>;
};
type Job = {
  readonly permissions?: Record<string, string>;
  readonly steps: readonly Step[];
  readonly 'timeout-minutes'?: number;
  readonly 'runs-on': string;
  readonly environment?: unknown;
};
type Workflow = {
  readonly on: Record<string, unknown>;
  readonly permissions: unknown;
  readonly jobs: Record<string, Job>;
};

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

const workflows = globSync('.github/workflows/*.yml')
  .toSorted()
  .map((path) => {
    const text = readFileSync(path, 'utf8');
    const document = parseDocument(text);
    return { path, text, errors: document.errors, workflow: document.toJS() as Workflow };
  });
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps);

test('there are workflows to look at', () => {
  expect(workflows.length).toBeGreaterThan(4);
});

test.each(workflows)(
  '$path is valid YAML and grants nothing but what each job names',
  ({ errors, workflow }) => {
    expect(errors).toEqual([]);
    expect(workflow.permissions).toEqual({});
    for (const job of Object.values(workflow.jobs)) {
      expect(
        Object.values(job.permissions ?? {}).every(
          (access) => access === 'read' || access === 'write',
        ),
      ).toBe(true);
      expect(job['timeout-minutes']).toBeGreaterThan(0);
    }
  },
);

test.each(workflows)(
  '$path pins every action by the hash of a commit, with its version beside',
  ({ text }) => {
    const uses = [...text.matchAll(/uses: *(.*)$/gm)].map(([, name = '']) => name);
    for (const name of uses)
      expect(name).toMatch(/^actions\/[\w-]+(\/[\w-]+)?@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  },
);

test('one action has one hash in all workflows', () => {
  const pins = new Set(
    workflows
      .flatMap(({ workflow }) => stepsOf(workflow).flatMap(({ uses }) => uses ?? []))
      .map((uses) => uses.replace(/^(actions\/[\w-]+)[^@]*/, '$1')),
  );
  expect(new Set([...pins].map((pin) => pin.split('@')[0])).size).toBe(pins.size);
});

test.each(workflows)('$path runs nothing that others have written', ({ workflow }) => {
  expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
  for (const { run, uses, with: inputs } of stepsOf(workflow)) {
    // Values come in as environment variables, which no shell takes for code.
    expect(run ?? '').not.toContain('${{');
    if (uses?.startsWith('actions/checkout@'))
      expect(inputs).toMatchObject({ 'persist-credentials': false });
    if (uses?.startsWith('actions/checkout@') && 'workflow_run' in workflow.on)
      expect(inputs).not.toHaveProperty('ref');
  }
});

test.each(workflows)(
  '$path names commands of package.json, which install what they need',
  ({ workflow }) => {
    for (const { run = '' } of stepsOf(workflow)) {
      for (const [, name = ''] of run.matchAll(/npm run (?:--silent )?([\w:-]+)/g)) {
        expect(scripts[name]).toBe(`node scripts/handrail.mjs ${name}`);
      }
    }
  },
);

/**
 * A fork may run any program in these, and change the workflow itself: events and defaults decide.
 */
const fromForks = /^(pull_request(_.*)?|issue_comment|issues|discussion.*|fork|watch)$/;
const open = workflows.filter(({ workflow }) =>
  Object.keys(workflow.on).some((event) => fromForks.test(event)),
);

test('what strangers can start are the tests and the preview', () => {
  expect(open.map(({ path }) => path.split(/[\\/]/).at(-1))).toEqual([
    'content.yml',
    'pull-request.yml',
    'test.yml',
  ]);
});

test.each(open)(
  '$path has no secret, can write nothing, and runs on no machine of ours',
  ({ text, workflow }) => {
    expect(Object.keys(workflow.on).filter((event) => fromForks.test(event))).toEqual([
      'pull_request',
    ]);
    expect(text).not.toMatch(/secrets\.|github\.token|actions\/cache/);
    for (const job of Object.values(workflow.jobs)) {
      expect(job.permissions).toEqual({ contents: 'read' });
      expect(job['runs-on']).toMatch(/^ubuntu-/);
      expect(job.environment).toBeUndefined();
    }
  },
);

test('jobs with write access or secrets run only code of the main branch', () => {
  const trusted = workflows.filter((workflow) => !open.includes(workflow));
  for (const { path, workflow } of trusted) {
    for (const { uses, run, with: inputs } of stepsOf(workflow)) {
      if (uses?.startsWith('actions/checkout@'))
        expect(inputs, path).toEqual({ 'persist-credentials': false });
      if (uses?.startsWith('actions/download-artifact@'))
        expect(inputs?.['path'], path).toMatch(/^\$\{\{ runner\.temp \}\}\//);
      expect(run ?? '', path).not.toMatch(/\bgit (fetch|checkout|pull|merge)\b|\bgh pr checkout\b/);
    }
  }
});

test('a fork is held to articles before anything that it brings is used', () => {
  const { workflow } = workflows.find(({ path }) => path.endsWith('pull-request.yml')) ?? {};
  const runs = (workflow ? stepsOf(workflow) : []).flatMap(({ run }) => run ?? []);
  expect(runs.findIndex((run) => run.includes('npm run pull-request'))).toBe(
    runs.findIndex((run) => run.includes('npm')),
  );
});

test("a pull request with the owner's files alone runs the tests of the content only", () => {
  const named = (name: string): Pick<Workflow, 'on' | 'jobs'> =>
    workflows.find(({ path }) => path.endsWith(name))?.workflow ?? { on: {}, jobs: {} };
  const content = named('content.yml');
  expect(content.on).toHaveProperty('pull_request', null);
  const runs = Object.values(content.jobs).flatMap(({ steps }) => steps.map(({ run }) => run));
  expect(runs).toContain('npm test -- content');
  const { pull_request: proposed, push } = named('test.yml').on as Record<
    string,
    { 'paths-ignore': string[] }
  >;
  expect(proposed?.['paths-ignore']).toEqual(
    expect.arrayContaining(['articles/**', 'public/**', 'src/site.ts', 'src/theme.css']),
  );
  expect(push?.['paths-ignore']).toEqual(proposed?.['paths-ignore']);
});
