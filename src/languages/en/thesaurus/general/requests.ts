/**
 * What people want to do and how far it has come: find, apply, order, cancel; pending,
 * failed, broken, changed.
 */
export const requests = `
find, locate, look up, see, search for, where
show, display, view, see, check
check, view, see, look at, find out, review
track, follow, trace, monitor, status
status, progress, state, update, stage
history, past, previous, record, log, recent activity
recent, latest, last, newest
transactions, activity, purchases, spending, what i bought
spending, expenses, outgoings, how much i spent
budget, spending plan, spending limit
download, export, save, get a copy
upload, attach, send in, submit, add a file
print, paper copy, hard copy
import, bring in, load
share, invite, give access
submit, send, hand in, file
apply, application, request, sign up for
application, request, claim
approve, approved, accept, accepted, granted
request, ask for, apply for, order
order, buy, purchase, get
sell, cash out, dispose of
stuck, pending, not arrived, waiting, in progress, still processing, delayed
pending, processing, waiting, on hold, in review, not completed
arrive, come, get here, delivered, show up, received
not arrived, missing, not received, has not come, did not get, never came, not shown, not showing
delay, late, slow, taking long, takes forever
how long, how many days, when will, time, duration, processing time
fast, quick, instant, immediately, speed up, expedite, rush, express
failed, declined, rejected, refused, unsuccessful, did not go through, denied
declined, not accepted, turned down, refused, does not work
error, problem, issue, trouble, fault, glitch, bug
wrong, incorrect, mistake, error, not right, inaccurate
mistake, accident, accidentally, by error, wrongly
broken, not working, damaged, does not work, out of order, faulty, defective
damaged, broken, cracked, bent, scratched, destroyed, ripped, worn
repair, fix, mend, service
fix, solve, resolve, sort out, repair, correct
crash, freeze, hang, stop working, closes
restart, reboot, start again, turn off and on
update, upgrade, new version, latest version
change, edit, modify, update, alter, switch, adjust, correct
change, replace, swap, switch
choose, select, pick, decide
set, configure, set up, adjust
settings, preferences, options, configuration
install, set up, get the app, download the app
maintenance, downtime, outage, not available, down
scheduled, planned, upcoming
`;
