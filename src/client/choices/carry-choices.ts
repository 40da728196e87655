import { choicesInUrl, keepChoice, withChoices } from '../../search/client/reader-choices.ts';

/**
 * Remembers the choices in the URL of any page (`?region=eu`), and adds them to the links and
 * searches of the page as they are followed, for browsers that store nothing.
 */
for (const [group, value] of Object.entries(choicesInUrl())) keepChoice(group, value);

// Just before a link opens, also in a new tab, because scripts add and change links later.
for (const type of ['click', 'auxclick', 'contextmenu'])
  addEventListener(type, ({ target, defaultPrevented }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
    if (link && !defaultPrevented && isPage(link)) link.href = withChoices(link.href);
  });

addEventListener('formdata', ({ formData, target }) => {
  if (!(target instanceof HTMLFormElement) || target.role !== 'search') return;
  for (const [group, value] of Object.entries(choicesInUrl())) formData.set(group, value);
});

/** Returns whether a link leads to a page of this site, other than a part of this page. */
function isPage({ origin, pathname, search, hash }: HTMLAnchorElement): boolean {
  const base = document.querySelector<HTMLElement>('[data-base]')?.dataset['base'] ?? '/';
  const isHere = pathname === location.pathname && search === location.search && hash !== '';
  const isBelow = origin === location.origin && pathname.startsWith(base);
  return isBelow && pathname.endsWith('/') && !isHere;
}
