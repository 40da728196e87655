/** Angry readers write them. As stop words, they are never corrected or suggested. */
const swearWords = `arsch arschloch beschissen beschissene beschissener fick ficken fuck
  hurensohn kacke mist scheiss scheisse scheiß scheiße verarschen verarscht verdammt verdammte
  verdammter verfickt verfickte wichser wtf`;

/** Words that occur in every kind of query and say nothing about its subject. */
export const stopWords: ReadonlySet<string> = new Set([
  ...`aber alle allem allen aller alles als also am an andere anderen anderes auch auf aus bei
  beim bekomme bereits bin bis bist bitte da dabei dafür damit danach danke dann das dass dein
  deine dem den denn der des deshalb die dies diese diesem diesen dieser dieses dir doch dort du
  durch ein eine einem einen einer eines er erst es etwas euch euer eure für gab ganz geht genau
  gibt habe haben hallo hat hatte hatten hätte hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer
  im immer in ins ist ja jede jeden jeder jedes jemand jetzt kann kannst kein keine keinen
  keiner können könnte lassen macht mache machen man mehr mein meine meinem meinen meiner meines
  mich mir mit möchte möchten muss müssen nach nachdem nein nicht nichts noch nun nur ob oder
  ohne schon sehr sein seine seinem seinen seiner seit selbst sich sie sind so soll sollen
  sollte sondern tun über um und uns unser unsere unserem unseren unserer unter viel vielleicht
  vom von vor wann war warum was weil welche welchem welchen welcher welches wem wen wenn wer
  werde werden weshalb wie wieder wieso will wir wird wo wofür woher wohin wollen worden wozu
  wurde wurden würde zu zum zur zwar`.split(/\s+/),
  ...swearWords.split(/\s+/),
]);
