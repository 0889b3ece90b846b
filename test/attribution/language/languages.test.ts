import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributed, said } from '../said.ts';

// Every sentence here is made up.

describe('what is quoted in Spanish', () => {
  it('belongs to the subject after or before a verb of saying', () => {
    expect(
      said(
        '«No subiremos los impuestos», dijo Ana Ruiz. El portavoz Juan Pérez afirmó: “Es un error”.',
        'es',
      ),
    ).toEqual(['Ana Ruiz: No subiremos los impuestos', 'Juan Pérez: Es un error']);
  });

  it('follows a perfect tense, a pronoun and a surname', () => {
    const text = `Habló la alcaldesa Ana Ruiz. "Es un error", ha declarado Ruiz a la radio. «No lo sé», añadió ella.`;
    expect(said(text, 'es-MX')).toEqual(['Ana Ruiz: Es un error', 'Ana Ruiz: No lo sé']);
  });

  it('belongs to whom ‘según’ names', () => {
    expect(said('Según Marta Gil, «las obras del puente acabarán muy pronto».', 'es')).toEqual([
      'Marta Gil: las obras del puente acabarán muy pronto',
    ]);
  });
});

describe('what is quoted in Spanish after its hearer', () => {
  it('belongs to who stands behind them', () => {
    const text = '"Estamos preparados", explicó a la prensa la portavoz, Ana Ruiz. "No hay alarma", añadió.';
    expect(said(text, 'es')).toEqual(['Ana Ruiz: Estamos preparados | No hay alarma']);
  });
});

describe('dialogue in Spanish', () => {
  it.each([
    ['—No iremos a la reunión —dijo Ana Ruiz—. Es tarde.', ['Ana Ruiz: No iremos a la reunión | Es tarde.']],
    [
      '—¿Y ahora qué? —preguntó el alcalde. —Nada —respondió Ana Ruiz—, no hay plan.',
      ['el alcalde: ¿Y ahora qué?', 'Ana Ruiz: Nada | no hay plan.'],
    ],
    ['—Un punto de la lista\n\n—Otro punto, más largo', []],
    [
      '«Nadie nos avisó» —se queja Marta, de 45 años—. «Fue un caos».',
      ['Marta: Nadie nos avisó | Fue un caos'],
    ],
  ])('opens with dashes: %s', (text, lines) => {
    expect(said(text, 'es')).toEqual(lines);
  });
});

describe('a subject with an office, an adverb or nothing at all beside its verb', () => {
  it.each([
    ['es', 'El ministro de Pesca, Iván Gil, advirtió: «Es tarde ya».', ['Iván Gil: Es tarde ya']],
    ['es', '«Es un gran error», prometió ayer Ruiz ante la prensa.', ['Ruiz: Es un gran error']],
    ['es', 'Ana Ruiz, médica rural, lo resume así: «Faltan manos».', ['Ana Ruiz: Faltan manos']],
    [
      'es',
      '«Se oyó un golpe», relató una vecina.\n\n«Creí que era un barco», añadió.',
      ['una vecina: Se oyó un golpe', 'una vecina: Creí que era un barco'],
    ],
    ['es', 'El jurado tildó la novela de “obra maestra”.', ['El jurado: obra maestra']],
    [
      'fr',
      '« Nous partons tard », a déclaré la ministre du Port, Ana Morel.',
      ['Ana Morel: Nous partons tard'],
    ],
    ['fr', '« Il faut agir », a insisté mardi M. Hamel lors d’une réunion.', ['Hamel: Il faut agir']],
    [
      'fr',
      '« Tout le monde a peur », souffle un habitant du port.',
      ['un habitant du port: Tout le monde a peur'],
    ],
    ['de', '„Wir sind sehr froh“, freute sich Jan Klein.', ['Jan Klein: Wir sind sehr froh']],
    ['de', '„Ich bin sehr froh“, jubelte Klein nach dem Rennen.', ['Klein: Ich bin sehr froh']],
    ['de', 'Der Chef nannte die Vorwürfe „völlig absurd“.', ['Der Chef: völlig absurd']],
  ])('speaks, in %s: %s', (language, text, lines) => {
    expect(said(text, language)).toEqual(lines);
  });

  it.each([
    [
      'es',
      'Para el economista Juan Gil, «los precios seguirán altos».',
      'Juan Gil: los precios seguirán altos',
    ],
    [
      'fr',
      'Pour la chercheuse Ana Petit, « ces chiffres sont fragiles ».',
      'Ana Petit: ces chiffres sont fragiles',
    ],
    [
      'fr',
      'Pour Ana Petit, maire du port, « tout reste très fragile ».',
      'Ana Petit: tout reste très fragile',
    ],
    ['de', 'Für den Forscher Jan Klein, „ist das noch offen“.', 'Jan Klein: ist das noch offen'],
  ])('is whose opinion a sentence opens with, in %s: %s', (language, text, line) => {
    expect(said(text, language)).toEqual([line]);
  });
});

describe('a subject behind its verb', () => {
  it.each([
    ['es', 'Así lo ha explicado Ruiz: «Hemos hecho lo correcto».', 'Ruiz: Hemos hecho lo correcto'],
    [
      'es',
      'Tal y como apunta Ruiz, «falta dinero para acabar las obras».',
      'Ruiz: falta dinero para acabar las obras',
    ],
    ['es', '"Vamos muy mal", escribió en X la diputada Ana Gil.', 'Ana Gil: Vamos muy mal'],
    ['fr', '« À bientôt », a écrit sur X la ministre.', 'la ministre: À bientôt'],
    ['de', 'Auf die Frage nach seinem Rücktritt antwortete Klein: „Nein.“', 'Klein: Nein.'],
    ['es', 'Así se expresó Ruiz tras el partido: «Hemos sufrido mucho».', 'Ruiz: Hemos sufrido mucho'],
    [
      'de',
      'Der Minister Jan Klein hat am Freitag gesagt, die Lage sei „sehr ernst“.',
      'Jan Klein: sehr ernst',
    ],
    [
      'de',
      'In einer Mitteilung schreibt das Ministerium: „Sie bleibt zu.“',
      'das Ministerium: Sie bleibt zu.',
    ],
    ['de', '„Wir gehen jetzt“, sagt Klein der Zeitung.', 'Klein: Wir gehen jetzt'],
    ['de', '„Das war so“, räumte der Chef ein.', 'der Chef: Das war so'],
    ['de', '„Das stimmt nicht“, wies Klein die Vorwürfe zurück.', 'Klein: Das stimmt nicht'],
    [
      'de',
      'Nach Angaben der Polizei war es „ein sehr schwerer Unfall“.',
      'der Polizei: ein sehr schwerer Unfall',
    ],
  ])('says it (%s): %s', (language, text, line) => {
    expect(said(text, language)).toEqual([line]);
  });
});

describe('a closing mark that opens in English', () => {
  it('ends its sentence with the quotation', () => {
    const text =
      'Der Angeklagte sagte: „Ich war es nicht.“ Seine Anwältin, Maria Klein, betonte: „Es gibt keine Beweise.“';
    expect(said(text, 'de')).toEqual([
      'Der Angeklagte: Ich war es nicht.',
      'Maria Klein: Es gibt keine Beweise.',
    ]);
  });
});

describe('a second verb of saying', () => {
  it('goes on with who said the first thing', () => {
    const text = 'El ministro Juan Pérez afirmó que «el acuerdo está muerto» y añadió: «No hay otro plan».';
    expect(said(text, 'es')).toEqual(['Juan Pérez: el acuerdo está muerto | No hay otro plan']);
  });

  it('has a pronoun without its hyphen', () => {
    expect(said('« La situation, explique-t-elle, est grave. »', 'fr')[0]).toMatch(/^elle: /u);
  });
});

describe('what is quoted in French', () => {
  it('belongs to a subject that a pronoun parts from its verb, and to whom ‘selon’ names', () => {
    expect(said('Le président l’a assuré mardi : « Il n’y aura rien. »', 'fr')).toEqual([
      'Le président: Il n’y aura rien.',
    ]);
    expect(said('Selon Mme Petit, « rien n’a été fait ».', 'fr')).toEqual(['Petit: rien n’a été fait']);
  });

  it('is parted from the words inside its marks that attribute it', () => {
    expect(
      said(
        '« Nous avons tout perdu, a raconté Sophie Blanc au Journal. La maison, le jardin. » Il pleut.',
        'fr',
      ),
    ).toEqual(['Sophie Blanc: Nous avons tout perdu, | La maison, le jardin.']);
    expect(said('« C’est une honte, s’indigne Luc Bernard, et personne ne réagit. » Il part.', 'fr')).toEqual(
      ['Luc Bernard: C’est une honte, | et personne ne réagit.'],
    );
    expect(
      said('« Il dit toujours cela, le ministre, et rien ne change », soupire Anne Petit.', 'fr')[0],
    ).toMatch(/: Il dit toujours cela, le ministre, et rien ne change$/u);
  });

  it('may be a part of what is reported', () => {
    expect(said('L’avocate Sophie Blanc estime que la loi est « dangereuse ».', 'fr')).toEqual([
      'Sophie Blanc: dangereuse',
    ]);
  });

  it('belongs to the subject after or before a verb of saying', () => {
    expect(
      said(
        '« Nous n’augmenterons pas les impôts », a déclaré Paul Martin. Jeanne Morel a affirmé : « Le pont ouvrira en mai. »',
        'fr',
      ),
    ).toEqual(['Paul Martin: Nous n’augmenterons pas les impôts', 'Jeanne Morel: Le pont ouvrira en mai.']);
  });

  it('follows an inverted pronoun, elided words and a reflexive verb', () => {
    const text =
      '« Pourquoi pas ? », s’interroge l’avocat Luc Bernard. « Il faut attendre », explique-t-il. « C’est tout », a-t-il ajouté.';
    expect(said(text, 'fr')).toEqual([
      'Luc Bernard: Pourquoi pas ?',
      'Luc Bernard: Il faut attendre',
      'Luc Bernard: C’est tout',
    ]);
  });
});

describe('what is quoted in German', () => {
  it('stands between low and high marks, and belongs to a surname', () => {
    const text =
      'Bürgermeisterin Anna Klein stellte den Haushalt vor. „Wir erhöhen die Steuern nicht“, sagte Klein. »Das ist ein Fehler«, so Peter Huber.';
    expect(said(text, 'de')).toEqual([
      'Anna Klein: Wir erhöhen die Steuern nicht',
      'Peter Huber: Das ist ein Fehler',
    ]);
  });

  it('takes a noun for a description, though it has a capital, and leaves the verb its particle', () => {
    expect(said('„Es geht voran“, teilte die Polizei mit. Der Minister sagte: „Wir bauen.“', 'de')).toEqual([
      'die Polizei: Es geht voran',
      'Der Minister: Wir bauen.',
    ]);
  });

  it('belongs to the name in an aside, though it is short for a month, and to whom ‘laut’ names', () => {
    expect(said('Der Sprecher des Ministeriums, Jan Kuhn, betonte: „Wir bauen.“', 'de')).toEqual([
      'Jan Kuhn: Wir bauen.',
    ]);
    expect(said('Laut Vogt gibt es „keinen Anlass zur Sorge“.', 'de')).toEqual([
      'Vogt: keinen Anlass zur Sorge',
    ]);
  });

  it('leaves the particle of a verb to it, also where it reads like an article', () => {
    expect(said('„Es war ein Fehler“, räumte der Chef Uwe Brandt ein. „Wir reagierten spät.“', 'de')).toEqual(
      ['Uwe Brandt: Es war ein Fehler', 'Uwe Brandt: Wir reagierten spät.'],
    );
  });

  it('belongs to nobody where only ‘heißt es’ tells of it', () => {
    expect(said('„Wir prüfen das“, heißt es aus dem Ministerium.', 'de')).toEqual(['-: Wir prüfen das']);
  });

  it('takes a title before a name for no part of it', () => {
    const [person] = attributed('„Gut“, sagte Regierungssprecherin Eva Lang.', 'de').people;
    expect(person?.name).toBe('Eva Lang');
  });
});

describe('every language', () => {
  it('leaves clauses without marks to the outlet, except in English', () => {
    expect(said('Ana Ruiz dijo que el puente se abrirá en mayo.', 'es')).toEqual([]);
  });

  it('says what it did not analyse', () => {
    expect(attributed('Anna Rossi ha detto: «Il ponte apre a maggio».', 'it').analysed).toBe(false);
    expect(attributed('„Gut“, sagte Anna Klein.', 'de').analysed).toBe(true);
  });

  it('keeps every span within the text, whatever the text', () => {
    const pieces = fc.constantFrom(
      ...'« » „ “ ” " ’ - , . : ? l’ a-t-il dit-elle dijo sagte so Ana Ruiz Klein der el le\u00a0 que \n\n'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('es', 'fr', 'de'),
        fc.array(pieces, { maxLength: 60 }),
        (language, parts) => {
          const text = parts.join(' ');
          for (const { content, sentence } of attributed(text, language).statements) {
            for (const { start, end } of [...content, sentence]) {
              expect(start).toBeGreaterThanOrEqual(0);
              expect(end).toBeGreaterThanOrEqual(start);
              expect(end).toBeLessThanOrEqual(text.length);
            }
          }
        },
      ),
    );
  });
});
