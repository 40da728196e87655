/** Angry readers write them. As stop words, they are never corrected or suggested. */
const swearWords = `arse arsehole ass asshole assholes bastard bastards bitch bitches bloody
  bollocks bullshit crap crappy cunt damn damned dick dickhead dumbass fck fcking fkin fking fuck
  fucked fucker fuckers fuckin fucking fucks goddamn hell motherfucker motherfucking piss pissed
  prick shit shite shits shitty wanker wtf`;

/** Words that occur in every kind of query and say nothing about its subject. */
export const stopWords: ReadonlySet<string> = new Set([
  ...`a about all already also am an and any anyone anything are aren't as at be because been being
  but by can can't cannot could couldn't did didn't do does doesn't doing don't each else even
  ever every for from get gets getting go going got had has hasn't have haven't having he hello
  her here hey hi him his how how's however i i'd i'll i'm i've if in instead into is isn't it
  it's its itself just know let let's like make may maybe me might mine much must my myself need
  needs no not now of off ok on once one or our please really right same shall she should
  shouldn't since so some somebody someone something still such than thank thanks that that's the
  their them then there there's these they this those to too up us use used using very via want
  wants was wasn't we were whether what what's whats when where where's which while who who's whom
  whose why why's will with won't would wouldn't yes yet you you're you've your yours arent cant
  couldnt didnt doesnt dont hadnt hasnt havent hows im isnt ive lets shouldnt thats theres theyre
  theyve wasnt werent whats wheres whos wont wouldnt youre youve`.split(/\s+/),
  ...swearWords.split(/\s+/),
]);
