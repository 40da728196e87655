/** Devices, apps, files and messages. */
export const devicesAndMessages = `
app, application, mobile app, software, program
website, site, web page, online, browser
phone, mobile, cell, cellphone, smartphone, telephone, handset, iphone, android
phone number, mobile number, telephone number, cell number
computer, laptop, pc, desktop, mac
device, phone, computer, tablet, gadget
tablet, ipad
email, e-mail, mail address, mailbox
email address, contact details, email
notification, alert, message, push, reminder
remind, reminder, alert, alarm
message, chat, text, conversation
spam, junk, unwanted email
internet, connection, network, online, wifi, wi-fi
offline, no connection, no internet
bluetooth, pairing, connect
battery, charge, power
screen, display
camera, lens
sound, audio, volume, speaker
language, translation, translate, interpret
translate, translation, how do you say, phrase
new feature, launch, release, now available
api, api key, developer, bot, automation
csv, spreadsheet, excel
pdf, document
`;
