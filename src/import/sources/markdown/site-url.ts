/** Returns the scheme and host of a site; undefined for anything but a URL. */
export function originOf(url: string | undefined): string | undefined {
  return URL.parse(url ?? '')?.origin;
}

/** Hosts of repositories, which some settings name instead of the site. */
const CODE_HOST = /^(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)$/;

/** Returns the path below which a site is served, from its URL in the settings. */
export function pathOf(url: string | undefined): string {
  const { host = '', pathname = '/' } = URL.parse(url ?? '') ?? {};
  return CODE_HOST.test(host) ? '/' : pathname;
}
