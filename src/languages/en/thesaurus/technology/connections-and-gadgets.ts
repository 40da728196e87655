/** Networks, pairing, printers, cameras, wearables, smart homes and circuit boards. */
export const connectionsAndGadgets = `
wifi, wi-fi, wireless, wlan
disconnects, keeps disconnecting, connection lost, cuts out, drops out
slow internet, slow connection, low speed, buffering
weak signal, poor signal, bad reception, no bars
router, modem, gateway, access point
network name, ssid, wifi name
wifi extender, wifi repeater, signal booster, mesh
ethernet, network cable, lan, wired connection
static ip, ip address, dhcp
vpn, virtual private network, proxy
firewall, open ports, blocked by network
unpair, forget device, remove device
pairing mode, discoverable, not showing up in bluetooth
not detected, not recognized, not recognised, does not show up, device not found
hotspot, tethering, personal hotspot, share internet
cast, screen mirroring, chromecast
screen mirroring, airplay
print, printout, printer
ink, cartridge, toner
print quality, faded print, streaks, blurry print
security camera, cctv, surveillance camera
webcam, computer camera, video call camera
blurry, out of focus, fuzzy, unclear
video recording, footage, video clip
motion detection, motion alert, movement detection
night vision, infrared, low light
video doorbell, doorbell camera, door chime
smartwatch, smart watch, wearable, fitness tracker, activity tracker
watch strap, wristband, watch band
step count, pedometer, step counter
heart rate, pulse, bpm, heartbeat
workout, exercise, training session
gps, satellite, location
voice assistant, voice control, alexa
voice assistant, siri
thermostat, heating control, room temperature
smart light, light bulb, lamp
smart lock, door lock, keyless entry
burglar alarm, alarm system, siren
smoke alarm, smoke detector, fire alarm
microcontroller, development board, dev board
pinout, gpio, pin diagram
upload sketch, flash firmware, program the board, upload code
bootloader, dfu, recovery mode
wiring diagram, schematic, circuit diagram
voltage, volts, watts, power rating
ide, code editor, development environment
compile, compilation error
baud rate, serial monitor, uart
drone, quadcopter, uav
ebook, e-book, ereader, e-reader
set-top box, tv box, streaming stick
tv channel, tv station, broadcaster
e-bike, electric bike, ebike
scooter, e-scooter, electric scooter
charging station, charge point, ev charger, wallbox
electric car, electric vehicle, ev
`;
