/**
 * Behavior of all pages. One script, because each would be another request while the page loads.
 */
import './carry-choices.ts';
import './offline/register.ts';
import '../search/client/header-search.ts';
import { showCurrentTab } from '../search/client/current-tab.ts';

// Browsers with `scroll-initial-target` have done this before the first paint.
showCurrentTab(document);
