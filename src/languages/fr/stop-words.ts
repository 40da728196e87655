/** Angry readers write them. As stop words, they are never corrected or suggested. */
const swearWords = `bordel chiant chier connard connards connasse connerie conneries enculé
  enculés fuck merde merdique nique niquer pute putain salaud salope wtf`;

/** Words that occur in every kind of query, with and without accents. */
export const stopWords: ReadonlySet<string> = new Set([
  ...`a à afin ai aie aient ait alors après apres as au aucun aucune aujourd'hui aussi autre autres
  aux avaient avais avait avant avec avez avoir avons bien bonjour c'est ça ca car ce ceci cela
  celle celles celui ces cet cette ceux chaque chez ci comme comment combien dans de dedans déjà
  deja depuis des dès deux devez devoir devrais devrait dois doit doivent donc dont du elle elles
  en encore entre es est est-ce et étaient étais était etait étant être etre eu eux faire fais
  fait faites faut fois font il ils j'ai je la là le les leur leurs lors lorsque lui ma mais
  malgré me même meme mêmes merci mes mien mienne moi moins mon n'est n'ai ne ni non nos notre
  nous on ont ou où par parce pas peu peut peut-on peuvent peux plus plusieurs pour pourquoi
  pourrais pourrait pouvez pouvoir pouvons puis puis-je qu'est-ce qu'il qu'on quand que quel
  quelle quelles quelqu'un quelque quelques quels qui quoi rien s'il sa sais sans savoir se sera
  ses seulement si sien soient sois soit sommes son sont sous suis sur ta tant te tel telle tes
  toi ton toujours tous tout toute toutes très tres trop tu un une va vais vers veut veux voici
  voilà voila voir vont vos votre vôtre voudrais vous y aujourdhui cest jai nai nest quelquun
  quest quil quon`.split(/\s+/),
  ...swearWords.split(/\s+/),
]);
