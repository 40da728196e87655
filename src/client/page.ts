/**
 * Behavior of all pages. One script, because each would be another request while the page loads.
 */
import './offline/register.ts';
import '../search/client/header-search.ts';
