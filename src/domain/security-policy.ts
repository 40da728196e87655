/**
 * The strictest Content-Security-Policy under which every page of the site works, as the value of the header.
 * @param formTargets origins besides the site's own that forms may lead to, such as `https://duckduckgo.com`
 */
export function securityPolicy(formTargets: readonly string[] = []): string {
  return [
    "default-src 'none'",
    // The search program is WebAssembly.
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    ["form-action 'self'", ...formTargets].join(' '),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
