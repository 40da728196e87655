/** What every page does: one script, since each would take a connection while the page loads. */
import './offline/register.ts';
import '../search/client/header-search.ts';
