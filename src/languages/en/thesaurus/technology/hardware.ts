/** Devices: power, charging, faults, parts and care. */
export const hardware = `
won't turn on, does not turn on, dead, no power, will not start
turns off by itself, keeps turning off, shuts down randomly, random shutdown
keeps restarting, boot loop, restart loop, reboots by itself
unresponsive, not responding, frozen, hangs, froze
charger, charging cable, charging cord, recharge
battery life, battery drain, drains fast, runs out quickly
overheating, overheat, too hot, heats up, gets hot
noisy, noise, loud, rattling, buzzing, humming
crackling, distorted, bad sound
no sound, no audio, cannot hear, silent, muted
microphone, mic, voice recording
black screen, blank screen, dark screen, no picture
cracked screen, broken screen, smashed display, broken glass
flicker, flashing screen
touchscreen, touch screen, touch display
dead pixel, screen defect, spots on screen
led, indicator light, status light
blinking, flashing, light keeps blinking
factory reset, factory settings, hard reset, wipe, restore defaults
soft reset, power cycle, unplug, turn it off and on again
serial number, product number, s/n
imei, device id, device identifier
firmware, firmware update, device software
water damage, liquid damage, wet, spilled, dropped in water
waterproof, water resistant, water-resistant, splash-proof
cable, cord
usb-c, type-c
hdmi, external monitor, second screen, video output
computer monitor, external display, computer screen
keyboard, keypad
mouse, trackpad, touchpad, cursor
remote control, tv remote, clicker
tv, television, smart tv, telly
headphones, earphones, earbuds, headset
speaker, loudspeaker, soundbar
power adapter, power supply, power cord, charging plug
docking station, dock, cradle
storage, disk space, capacity, memory
memory card, sd card, microsd
hard drive, hdd, hard disk
mount, bracket, wall mount, holder
specifications, specs, technical details, datasheet
dimensions, measurements, height, width
works with, compatible, supported devices
cleaning, wash, wipe down
calibrate, inaccurate reading
vibrate, haptic
user manual, handbook, instruction booklet, user guide
recycle, dispose, throw away, e-waste
genuine, original product, authentic product
accidental damage, dropped it, fell down
screen protector, tempered glass, screen film
leak, dripping
smell, odor, odour, burning smell
speaker volume, too quiet, cannot hear well, low volume
robot vacuum, vacuum cleaner, hoover
washing machine, washer, laundry
fridge, refrigerator
oven, stove, cooker, hob
`;
