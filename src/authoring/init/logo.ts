/**
 * Returns a plain logo as SVG: a handrail over steps on the accent color. Owners replace it.
 * @param ground `#rrggbb`
 * @param ink color of the lines
 */
export function logoSvg(ground: string, ink: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="${ground}"/><g fill="none" stroke="${ink}" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"><path d="M7 25v-5h6v-5h6v-5h6"/><path d="M7 14 19 5"/></g></svg>\n`;
}
