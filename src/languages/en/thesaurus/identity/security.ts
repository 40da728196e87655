/** Signing in, identity verification, fraud and loss. */
export const security = `
sign in, log in, login, log on, access my account, get in
sign out, log out, logout, log off
locked out, cannot log in, cannot sign in, lost access, no access
access, reach, get into, enter, open
password, passcode, passphrase, login details
forgot, forgotten, lost, cannot remember, do not remember
reset, change, new, recover
recover, restore, get back, regain, retrieve
username, user id, login name, user name
verify, confirm, prove, validate, authenticate, check
identity, id, kyc, who i am, identification
identity verification, kyc, id check, verify my identity
proof of address, utility bill, address document, residence proof
document, paper, form, file, certificate
passport, travel document, id document
driver's license, driving licence, driver license
selfie, photo of me, face scan, facial recognition, face check, face id
photo, picture, image, snapshot
two-factor, 2fa, two-step, second factor, authenticator, mfa
code, one-time code, otp, verification code, security code
text message, sms, text
passkey, fingerprint, biometrics, face id
security, safety, protection, safe, secure
hacked, compromised, stolen account, somebody else in my account, broken into, taken over
fraud, scam, fraudulent, cheat, swindle, deceive
suspicious, strange, odd, weird, unusual
phishing, fake email, fake message, scam email
steal, stolen, theft, robbed, taken, mugged
lost, missing, misplaced, cannot find, gone, vanished, disappeared
stolen, lost, missing
nationality, citizenship, resident, residency
`;
