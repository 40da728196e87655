/** Mobile phones, SIM cards, calls, data, roaming, internet and television contracts. */
export const telecoms = `
sim, sim card
esim, e-sim, digital sim, virtual sim
sim not working, no sim, invalid sim, sim not recognized, sim not detected
puk, puk code, sim locked, sim pin
roaming, use phone abroad, data abroad, travel data
network coverage, mobile coverage, reception, signal
data usage, data left, remaining data, how much data
data allowance, data limit, data cap, run out of data
apn, access point name, internet settings
4g, lte
port number, transfer number, keep my number, number portability, bring my number
pac, pac code, porting code, transfer pin
caller id, hide my number, withheld number
block calls, nuisance calls, spam calls, robocall
voicemail, answering machine, voice mail
picture message, mms
landline, home phone, fixed line
pay as you go, prepaid, pay-as-you-go
phone contract, pay monthly, postpaid
broadband, home internet, fibre, fiber, dsl
isp, internet provider, internet service provider
internet speed, speed test, bandwidth, download speed
emergency call, 911, 112, 999
tv package, channels, sports channels
`;
