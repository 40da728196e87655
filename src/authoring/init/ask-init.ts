import { confirm, isCancel, text } from '@clack/prompts';
import type { Readable, Writable } from 'node:stream';
import { Cancelled } from '../ask-article.ts';
import type { InitAnswers } from './init-answers.ts';
import { initDefaults, initProblems, listOf } from './init-answers.ts';

/** The flags of `npm run init` that answer its questions. */
export type InitFlags = Partial<Record<keyof typeof initProblems, string | undefined>>;

/** The questions, in order. */
export const initQuestions: readonly {
  readonly field: keyof typeof initProblems;
  readonly message: string;
  readonly placeholder: string;
  readonly initial?: string;
}[] = [
  { field: 'name', message: 'Name of the help center', placeholder: 'Acme Help' },
  { field: 'url', message: 'URL', placeholder: 'https://help.example.com/' },
  {
    field: 'categories',
    message: 'Categories, separated by commas',
    placeholder: initDefaults.categories,
    initial: initDefaults.categories,
  },
  {
    field: 'accent',
    message: 'Accent color',
    placeholder: initDefaults.accent,
    initial: initDefaults.accent,
  },
  {
    field: 'email',
    message: 'Email address for support (leave empty for none)',
    placeholder: 'support@example.com',
  },
  {
    field: 'locale',
    message: 'Language code',
    placeholder: initDefaults.locale,
    initial: initDefaults.locale,
  },
];

/**
 * Asks for what the flags leave open.
 * @throws Cancelled when the person gives up
 */
export async function askInit(
  flags: InitFlags,
  terminal: { readonly input?: Readable; readonly output?: Writable } = {},
): Promise<InitAnswers> {
  const given: InitFlags = { ...flags };
  for (const { field, message, placeholder, initial } of initQuestions) {
    given[field] ??= await answer(
      text({
        ...terminal,
        message,
        placeholder,
        ...(initial !== undefined && { initialValue: initial }),
        validate: (value = '') => initProblems[field](value),
      }),
    );
  }
  const message = 'Remove the demo and make this your own site?';
  if (!(await answer(confirm({ ...terminal, message })))) throw new Cancelled();
  return answersOf(given);
}

/** Returns the answers of flags, with the defaults for what they leave open. */
export function answersOf({ name = '', url = '', ...rest }: InitFlags): InitAnswers {
  const { accent, locale, categories } = { ...initDefaults, ...defined(rest) };
  return {
    name: name.trim(),
    url: url.endsWith('/') ? url : `${url}/`,
    accent: accent.toLowerCase(),
    email: rest.email || undefined,
    locale,
    categories: listOf(categories),
  };
}

function defined(flags: InitFlags): Partial<Record<keyof InitFlags, string>> {
  return Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined));
}

async function answer<Value>(asked: Promise<Value | symbol>): Promise<Exclude<Value, symbol>> {
  const value = await asked;
  if (isCancel(value)) throw new Cancelled();
  return value as Exclude<Value, symbol>;
}
