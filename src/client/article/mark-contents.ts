/**
 * Distance from the top, in CSS pixels, at which a heading becomes the current one. Links scroll
 * headings above it.
 */
const READING_LINE = 64;

/** Marks the current section in the table of contents. */
export function followReading(contents: HTMLElement): void {
  const links = new Map<HTMLElement, HTMLAnchorElement>();
  for (const link of contents.querySelectorAll('a')) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  let marked: HTMLAnchorElement | undefined;
  const mark = () => {
    const passed = [...links.keys()].filter(
      (heading) => heading.checkVisibility() && heading.getBoundingClientRect().top < READING_LINE,
    );
    // The last sections of an article may be too short to reach the line.
    const isAtEnd =
      Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight && scrollY > 0;
    const reading = isAtEnd ? [...links.values()].at(-1) : links.get(passed.at(-1) ?? contents);
    if (reading === marked) return;
    marked?.removeAttribute('aria-current');
    reading?.setAttribute('aria-current', 'location');
    marked = reading;
  };
  let isWaiting = false;
  addEventListener(
    'scroll',
    () => {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => {
        isWaiting = false;
        mark();
      });
    },
    { passive: true },
  );
  mark();
}

/**
 * Opens the table of contents on wide screens, where it is beside the text and stays open. Browsers
 * with `::details-content` show it there by style sheet.
 */
export function openWhereWide(contents: HTMLDetailsElement): void {
  const wide = matchMedia('(min-width: 64rem)');
  const summary = contents.querySelector('summary');
  const adapt = () => {
    contents.open = wide.matches;
    if (summary) summary.tabIndex = wide.matches ? -1 : 0;
  };
  wide.addEventListener('change', adapt);
  contents.addEventListener('toggle', () => {
    if (wide.matches) contents.open = true;
  });
  adapt();
}
