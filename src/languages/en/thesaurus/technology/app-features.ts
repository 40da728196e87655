/** What people do in an app: share, work together, connect other services, change how it looks. */
export const appFeatures = `
integration, connector, third-party app
webhook, callback, event notification
api, rest api, application programming interface
api key, access token, api token, secret key
rate limit, too many requests, throttled, 429
sdk, client library, developer kit
embed, iframe, widget, put on my website
url, web address, hyperlink
automation, workflow, trigger
permission, access rights, privileges, access level
admin, administrator, super user
read-only, view only, cannot edit, viewer
invite, add people, add user, add member
invitation, invite link, join link
stop sharing, unshare, remove access, make private
collaborate, work together, co-edit
comment, note, remark, annotation
mention, tag someone, notify a person
assign, assignee, allocate
task, to-do, todo, action item
workspace, team account, shared account
organization, organisation, org
dashboard, overview, start page
analytics, statistics, stats, insights, usage report
chart, graph, diagram
survey, questionnaire, poll
mute, silence, turn off notifications, stop alerts, too many notifications
email notification, email alert, digest
unread count, unread badge, red dot
do not disturb, quiet hours, silent mode, focus mode
dark mode, night mode, dark theme, black background
theme, appearance
font, typeface
text size, font size, bigger text, larger letters
zoom, enlarge, magnify
screen reader, a11y, accessibility settings, visually impaired, blind
captions, subtitles, closed captions
layout, page design, arrangement
greyed out, grayed out, cannot click, not clickable
full screen, fullscreen, maximize, maximise
clipboard, copy and paste, paste
qr code, barcode, scan code
video call, video chat, web meeting, video conference
timesheet, time tracking, log hours, hours worked
e-signature, esignature, sign online, electronic signature
dns, dns records, nameserver, cname
ssl, https, secure connection, ssl certificate
allowlist, whitelist, allow list, safe list
blocklist, blacklist, deny list
forward, auto-forward
out of office, auto-reply, autoresponder
bounced email, undeliverable, email returned, bounce
contact list, address book, contacts
ai, artificial intelligence, chatbot
default, standard setting, original setting
bulk, batch, many at once, all at once
onboarding, quick start, first steps, introduction
sandbox, test mode, test environment, demo
website builder, site editor, page builder
seo, search engine optimization, google ranking
whiteboard, canvas
deadline, due date, end date
recurring task, repeat task, repeating
milestone, goal, target
emoji, emoticon, smiley
voice message, audio message, voice note
read receipt, seen, message read
typing indicator, last seen, online status
bookmark, favourite, favorite, save for later
stream, watch online
video quality, resolution, hd, 4k
playback, video player, media player
crop, trim
resize, rescale, change size
watermark, logo on image, overlay
album, gallery, photo collection
`;
