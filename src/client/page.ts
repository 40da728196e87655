/**
 * Behavior of all pages. One script, because each would be another request while the page loads,
 * and because a file that two scripts share would be missing offline after a first visit.
 */
import './offline/register.ts';
import '../search/client/header-search.ts';
import './choices/carry-choices.ts';
import { showCurrentTab } from '../search/client/current-tab.ts';
import { followChoices } from './choices/follow-choices.ts';
import { unfoldWhenAsked } from './choices/unfold.ts';

followChoices();
unfoldWhenAsked();
// Browsers with `scroll-initial-target` have done this before the first paint.
showCurrentTab(document);
