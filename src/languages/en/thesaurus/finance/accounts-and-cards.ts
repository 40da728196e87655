/** Accounts and cards: opened, activated, blocked, renewed, closed. */
export const accountsAndCards = `
account, profile, membership
bank account, checking, current account
savings, deposit account, nest egg
routing number, aba, bank code, sort code
account number, iban
bank, lender, financial institution
branch, office, location, store
atm, cash machine, cashpoint, cash dispenser
card, debit card, credit card, plastic
debit card, bank card, cash card
credit card, charge card
virtual card, digital card, online card, disposable card
physical card, plastic card, actual card
new card, replacement card, another card, reissue
replace, replacement, substitute, exchange, new one
contactless, tap to pay, tap and pay
apple pay, google pay, mobile wallet, phone payment
pin, passcode, pin number, secret code
cvv, security code, three digits
expire, expiration, expiry, run out, valid until, valid, validity
activate, turn on, enable, switch on, start using
deactivate, turn off, disable, switch off, stop using
freeze, lock, block, pause, suspend, hold
unfreeze, unlock, unblock, reactivate, restore
blocked, locked, unlock, unblock, too many attempts, too many tries
link, connect, add, attach, pair
accepted, supported, works with, compatible, where can i use
automatic, automatically, auto
personal details, my information, my details, personal data, profile
second, additional, extra, another, spare
expected, estimate, estimated, approximate
estimate, quote, calculation, calculate
guest, visitor, without an account
region, available, supported countries
missing, incomplete, not all, part of it
mistake, typo, wrong details, misspelled
confirm, confirmation, proof
confirmation email, did not get an email, no email, email not received
blocked, locked, restricted, frozen, suspended, on hold, limited
banned, disabled, terminated, shut down
close, cancel, delete, terminate, end, shut
delete, remove, erase, get rid of, clear
cancel, stop, call off, abort, revoke
unsubscribe, opt out, stop emails
subscription, plan, membership, subscribe
upgrade, move up, higher plan
downgrade, move down, lower plan
renew, renewal, extend, prolong
trial, free trial, try out
open, create, set up, start, register
open an account, sign up, register, join, create an account, new account
withheld, kept, swallowed, retained, ate my card
`;
