/** What is never kept of a roster, in several languages: every such cell has a secret of its own. */

import { crlf, init, lines, refused, writers } from '../layout.ts';

const TWO = ['noor: Noor Haddad', 'luis: Luis de la Vega'];
const BOTH = writers(TWO);

/** A roster of two with one more column. */
const and = (heading: string, noor: string, luis: string, ...more: string[]) =>
  lines(
    `Student ID,Name,${heading}`,
    `0071,Noor Haddad,${noor}`,
    `0072,Luis de la Vega,${luis}`,
    ...more,
  );

/** Every column has a secret of its own; none may stay. */
const never = (name: string, between: string, headings: string, ...columns: string[]) => {
  const secret = columns.map((_, i) => `quokka-${i}-zebra`);
  return init(
    name,
    crlf(
      [headings, ...columns].join(between),
      ['Noor', 'Haddad', ...secret].join(between),
      ['Luis', 'de la Vega', ...secret].join(between),
    ),
    BOTH,
    { never: ['quokka', 'zebra'] },
  );
};

export const neverKept = [
  never(
    'never kept, English',
    ',',
    'First Name,Last Name',
    'Password',
    'E-mail',
    'Home Phone',
    'Birth Date',
    'DOB',
    'Race',
    'Ethnicity',
    'Gender',
    'Guardian 1',
    'Mother',
    'Emergency Contact',
    'Address',
    'SSN',
    'Lunch Status',
    'IEP',
    '504 Plan',
    'ELL',
    'Allergies',
  ),
  never(
    'never kept, Spanish',
    ',',
    'Nombre,Apellidos',
    'contraseña',
    'correo electrónico',
    'teléfono',
    'fecha de nacimiento',
    'raza',
    'sexo',
    'tutor legal',
    'madre',
    'domicilio',
    'CURP',
  ),
  never(
    'never kept, French',
    ';',
    'Prénom;Nom',
    'mot de passe',
    'courriel',
    'téléphone',
    'date de naissance',
    'sexe',
    'tuteur',
    'adresse',
    'responsable légal',
  ),
  never(
    'never kept, German',
    ';',
    'Vorname;Nachname',
    'Passwort',
    'E-Mail',
    'Telefon',
    'Geburtsdatum',
    'Geschlecht',
    'Erziehungsberechtigte',
    'Anschrift',
    'Religion',
  ),
  never(
    'never kept, Portuguese',
    ';',
    'Nome;Sobrenome',
    'senha',
    'telefone',
    'data de nascimento',
    'responsável',
    'endereço',
  ),
  never(
    'never kept, whatever the heading',
    '\t',
    'First\tLast',
    'Login PW',
    'pwd',
    'PIN',
    'temp_password_1',
    'zzz',
    '',
  ),
  init(
    'never kept, with private names',
    and('Password', 'quokka-1', 'quokka-2'),
    writers(['*', '*'], { says: [/2 writers/] }),
    {
      run: 'init --students FILE --private-names',
      never: ['quokka'],
      outOfGit: ['Noor', 'Haddad', 'Vega'],
    },
  ),
  init(
    'a map cannot bring back what is never kept',
    and('Password', 'quokka-1', 'quokka-2'),
    [refused(/password/i), BOTH],
    { run: 'init --students FILE --map "Password=remark"', never: ['quokka'] },
  ),
];
