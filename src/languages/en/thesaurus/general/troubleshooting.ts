/** General trouble in everyday words: it does not work, it is stuck, it comes back. */
export const troubleshooting = `
not working, does not work, doesn't work, stopped working, broken
keeps happening, happens again, recurring problem, every time
intermittent, sometimes works, on and off, random
stuck, jammed, cannot move
cannot see, not visible, hidden
cannot find, where did it go, disappeared, vanished
unexpected, strange, weird
went wrong, failed, error occurred
interrupted, cut off, stopped halfway
incomplete, half finished, not finished
expired, out of date, no longer valid
outdated, old, obsolete
unsupported, no longer supported, discontinued, end of life
invalid, not valid, not accepted
duplicate, twice, double
empty, blank, nothing there
garbled, strange characters, unreadable
temporary, for a while, short-term
permanent, forever, for good
unlink, disconnect, detach
reset, start over, begin again
`;
