/** Signing in, codes, sessions, and changes to accounts and profiles. */
export const signIn = `
sso, single sign-on, single sign on, saml, company login
sign in with google, social login, facebook login, sign in with apple
verification email, activation email, confirmation link, confirm my email
resend, send again, another code, request a new code
otp, one-time password, one-time passcode, login code
authenticator app, google authenticator, totp
backup code, recovery code, emergency code
security key, yubikey, hardware key
trusted device, remember me, stay signed in, keep me logged in
unknown login, new device alert, unrecognized sign-in, someone logged in
wrong password, incorrect password, invalid credentials, password not accepted
profile picture, avatar, profile photo, display picture
display name, nickname, screen name, handle
bio, about me, profile description
merge accounts, combine accounts, duplicate account, two accounts
account recovery, recover account, regain access
appeal, dispute ban, unban, contest suspension
transfer ownership, change owner, hand over account
deceased, died, death, passed away, bereavement
power of attorney, poa, act on behalf, authorised person, authorized person
captcha, robot check, i am not a robot
verified badge, blue tick, blue check, checkmark
register, registration, sign-up, create account
guest checkout, buy without account, without signing up
access denied, no permission, not authorized, forbidden, 403
dob, date of birth, birthdate, birthday
ssn, social security number
gender, sex, pronouns
password manager, saved password, autofill
fingerprint, touch id, biometric login
log in as another user, impersonate
`;
