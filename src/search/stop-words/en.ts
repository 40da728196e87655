/** Words that stand in every kind of English question and tell nothing about its subject. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about after again all already also am an and any anyone anything are aren't as at be because been before being but by
  can can't cannot could couldn't did didn't do does doesn't doing don't each else even ever every for from get gets getting
  give go going got had has hasn't have haven't having he hello help her here hey hi him his how how's however i i'd i'll i'm
  i've if in instead into is isn't it it's its itself just know let let's like look make may maybe me might mine much must my
  myself need needs no not now of off ok on once one only or other our out over please really right said same say see shall
  she should shouldn't show since so some somebody someone something still such take tell than thank thanks that that's the
  their them then there there's these they thing things this those to too try trying until up us use used using very via
  want wants was wasn't way we were what what's whats when where where's which while who who's whom whose why why's will
  with won't work working works would wouldn't yes yet you you're you've your yours`
    .split(/\s+/),
);
