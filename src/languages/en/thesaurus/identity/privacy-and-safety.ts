/** Privacy, personal data, and safety from other people. */
export const privacyAndSafety = `
flag, report content, report a post
block, block a user, stop someone contacting me
unblock, remove a block, blocked by mistake
harassment, bullying, abuse, threats
hate speech, racism, discrimination, offensive
inappropriate content, explicit, nudity, adult content
self-harm, suicide, crisis
stalking, being followed, stalker
blackmail, extortion, sextortion
impersonation, fake account, fake profile, pretending to be me
identity theft, stolen identity, somebody using my name
catfish, romance scam, dating scam
data request, subject access request, copy of my data, data export
gdpr, data protection
privacy settings, who can see, visibility
cookies, cookie settings, cookie preferences, trackers
incognito, private browsing, private mode
anonymous, without my name, hide my name
data breach, data leak, leaked
community guidelines, community rules, code of conduct
moderator, mod team
law enforcement request, police request, subpoena
emergency contact, trusted contact, next of kin
age restriction, age limit, underage, too young
terrorism, extremism, violent content
spam, unsolicited, junk
end-to-end encryption, encrypted chat, secret chat
`;
