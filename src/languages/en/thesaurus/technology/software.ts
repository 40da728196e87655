/** Software: installed, updated, slow, crashing; files imported, saved, restored. */
export const software = `
crash, quits unexpectedly, keeps closing, closes by itself, force close
slow, laggy, sluggish, poor performance, takes ages
speed up, make faster, performance, optimize, optimise
won't load, does not load, stuck loading, keeps loading, spinning
blank page, white screen, empty page
page not found, broken link, dead link, 404
server error, service unavailable, 500, 503
timeout, timed out, request took too long
install, setup
uninstall, remove app, delete the app
reinstall, install again, fresh install, clean install
update, newest version, latest release, patch
automatic updates, auto-update, updates by itself
old version, previous version, roll back, rollback
release notes, changelog, what is new, recent changes
operating system, os
browser, chrome
browser, safari
browser, firefox
cache, clear cache, temporary files, browsing data
sync, synchronize, synchronise
import, bring in, load data
export, extract, save as, download data
migrate, move data, switch from
backup, back up
restore, recover, undelete, bring back
accidentally deleted, deleted by mistake, recover deleted files
trash, recycle bin, bin, deleted items, recently deleted
archive, put away, store away
version history, earlier version, revision, previous draft
undo, revert, take back
duplicate, copy, clone
merge, combine, consolidate
split, separate, divide
drag and drop, rearrange
rename, change the name, change title
sort, sort by, arrange
filter, narrow down, refine
folder, directory
tag, label, category
template, preset, boilerplate
draft, unpublished, unfinished
publish, go live, make public
unpublish, take offline, take down
autosave, save automatically
storage full, out of space, no space left, not enough storage
offline, without internet, no connection
beta, early access, test version
feature request, suggestion, idea, suggest a feature
workaround, temporary fix
troubleshoot, diagnose, fix problems
log file, diagnostics, debug information
screenshot, screen capture, print screen, screen grab
pop-up, popup, dialog
ad blocker, adblock, ad-block
extension, add-on, addon, plugin, plug-in
keyboard shortcut, hotkey, key combination
license key, licence key, product key, activation key, serial key
command line, command prompt, terminal window
script, macro
repository, repo, source code
deploy, roll out, push to production
database, db, data store
sql, database query
zip file, unzip, compressed file, extract archive
spreadsheet, worksheet, workbook
slide, slideshow, presentation
document, doc, word file
pdf, print to pdf, save as pdf
spell check, spelling, autocorrect, grammar check
virus, malware, antivirus, infected
corrupt, damaged file, cannot open file
`;
