import { UserError } from '../lib/problem.ts';

/** Returns an environment variable without spaces around it; undefined when it is empty. */
export function settingOf(name: string): string | undefined {
  return process.env[name]?.trim() || undefined;
}

/**
 * Returns the base URL of an API, without a slash at its end. Its environment variable names
 * another one: a region of the provider, a proxy, or a test server.
 * @throws UserError when the variable holds no URL
 */
export function apiUrl(name: string, usual: string): string {
  const url = settingOf(name) ?? usual;
  if (!isUrl(url)) throw new UserError(`${name} must be a URL such as ${usual}. It is "${url}".`);
  return url.replace(/\/+$/, '');
}

/** Whether a target of the command line is a URL and not a folder. */
export function isUrl(target: string): boolean {
  return /^https?:\/\//i.test(target) && URL.canParse(target);
}

/** Returns the headers of HTTP basic authentication. */
export function basicAuth(user: string, password: string): Readonly<Record<string, string>> {
  const pair = Buffer.from(`${user}:${password}`).toString('base64');
  return { authorization: `Basic ${pair}` };
}
