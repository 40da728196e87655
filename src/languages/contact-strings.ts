import type { Strings } from './strings.ts';

const NAMES = [
  'sending',
  'isSlow',
  'answersFound',
  'newTab',
  'answered',
  'answeredThanks',
  'missing',
  'invalidEmail',
  'invalidUrl',
  'tooLong',
  'counter',
  'failedText',
  'offline',
  'copy',
  'mailOpened',
  'fromArticle',
  'fromSearch',
] as const satisfies readonly (keyof Strings['contact'])[];

/** The texts that the script of the contact page shows. The page passes them to it. */
export type ContactTexts = Pick<Strings['contact'], (typeof NAMES)[number]> &
  Pick<Strings, 'codeCopied'>;

/** Returns the texts of the script of the contact page. */
export function contactTexts({ contact, codeCopied }: Strings): ContactTexts {
  const texts = Object.fromEntries(NAMES.map((name) => [name, contact[name]]));
  return { ...texts, codeCopied } as unknown as ContactTexts;
}
