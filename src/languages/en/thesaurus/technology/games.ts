/** Games: purchases, saved progress, connection, controllers, bans, parental controls. */
export const games = `
video game, game title, gaming
console, playstation
console, xbox
console, nintendo
controller, gamepad, joystick, joypad
stick drift, analog drift, joystick moves by itself
game won't start, game does not launch, game crashes on startup
lag, ping, latency, high ping
frame rate, fps, stutter, choppy
matchmaking, find a match, queue time, cannot find a game
multiplayer, online play, play with friends, co-op
single player, single-player, play alone, story mode
lost progress, progress missing, save gone, reset progress
cloud save, save backup, cross-save
cross-platform, crossplay, cross-play
in-game currency, gems, virtual currency, game coins
cosmetic, costume, outfit, game skin
loot box, loot crate, card pack
dlc, expansion, downloadable content, add-on content
achievement, trophy, unlocked badge
leaderboard, ranking, high score
clan, guild, squad
cheater, cheating, hacker, aimbot
toxic player, abusive player, bad behavior
ban, suspension
parental controls, child safety, family settings, restrict child
age rating, pegi, esrb, suitable age
gamertag, player name, online id, in-game name
mod, modification
virtual reality, vr, vr headset
quest, mission
key bindings, keybinds, remap keys
graphics settings, video settings, resolution
tournament, esports, competition
patch notes, game update, balance changes
`;
