/** Angry readers write them. As stop words, they are never corrected or suggested. */
const swearWords = `cabron cabrón cabrones carajo cojones coño gilipollas hostia idiota idiotas
  joder jodido jodida maldita maldito mierda mierdas pendejo pendejos puta putas puto putos wtf`;

/** Words that occur in every kind of query, with and without accents. */
export const stopWords: ReadonlySet<string> = new Set([
  ...`a acá además ahí ahora al algo alguien algún alguna algunas alguno algunos allí alli ante
  antes aquí aqui así asi aún aun aunque bien cada casi como cómo con conmigo contigo cual cuál
  cuales cuáles cualquier cuando cuándo cuanto cuánto cuánta cuantos cuántos de debe debemos
  deben debería deberia debes debo del desde donde dónde dos durante e el él ella ellas ellos en
  entonces entre era eran eres es esa esas ese eso esos esta está estaba están estan estar estas
  estás este esto estos estoy fue fueron gracias ha haber había habia hace hacen hacer hacia
  hago han has hasta hay haya he hemos hola igual la las le les lo los luego más mas me mejor mi
  mí mientras mío mía mis misma mismo mucha muchas mucho muchos muy nada nadie necesita necesito
  ni ningún ninguna ninguno no nos nosotros nuestra nuestras nuestro nuestros o os otra otras
  otro otros para pero poco podemos poder podría podria porque por pude pudo puede pueden puedes
  puedo pues que qué quiere quiero quien quién quienes quisiera se sea según ser si sí sido
  siempre sin sino sobre solo sólo son soy su sus suya suyo tal también tambien tampoco tan
  tanto te tengo ti tiene tienen tienes toda todas todavía todavia todo todos tras tu tú tus u
  un una unas uno unos usted ustedes va vamos van vez voy y ya yo`.split(/\s+/),
  ...swearWords.split(/\s+/),
]);
