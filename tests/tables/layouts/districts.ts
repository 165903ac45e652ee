/** What a district's office exports: Clever, Microsoft School Data Sync, PowerSchool, Infinite Campus. */

import {
  add,
  CLASS_WRITERS,
  crlf,
  type Files,
  imports,
  init,
  latin1,
  lettered,
  lines,
  refused,
  scores,
  tabs,
  WHICH_SECTION,
  WINDOWS,
  writers,
} from '../layout.ts';

const TWO = ['noor: Noor Haddad', 'luis: Luis de la Vega'];
const ROOM = writers(TWO);

const clever = [
  'School_id,Student_id,Student_number,State_id,Last_name,Middle_name,First_name,Grade,Gender,Race,Hispanic_latino,Home_language,Ell_status,Frl_status,IEP_status,DOB,Student_email,Contact_name,Contact_phone,Contact_email,Username,Password',
  'HS1,0071,0071,990071,Haddad,Amal,Noor,5,F,Zebra-W,N,Arabic,Y,Free,N,3/9/2016,noor@school.example,Rimah Haddad,555-0171,rimah@home.example,nh5,quokka-1',
  'HS1,0072,0072,990072,de la Vega,,Luis,5,M,Zebra-X,Y,Spanish,N,Paid,Y,11/30/2015,luis@school.example,Evadne Vega,555-0172,evadne@home.example,lv5,quokka-2',
];
const cleverNever = [
  'quokka',
  'Zebra-',
  '555-01',
  '@',
  'Rimah',
  'Evadne',
  '3/9/2016',
  '11/30/2015',
  'Paid',
  'nh5',
];
const FIVE = [
  writers(TWO, { grade: 5 }),
  writers(TWO, { grade: 4, says: [/grade/i] }),
  writers(
    TWO.map((one) => `${one} (5)`),
    { grade: 4 },
  ),
];

const cleverFolder: Files = {
  'students.csv': `${clever.join('\r')}\r`,
  'teachers.csv': lines(
    'School_id,Teacher_id,Teacher_email,First_name,Last_name',
    'HS1,9001,ea@school.example,Elin,Abernathy',
  ),
  'sections.csv': [
    'School_id,Section_id,Teacher_id,Name,Grade',
    'HS1,c9,9001,Room 9 Writing,5',
    'HS1,c11,9001,Room 11 Writing,5',
    '',
  ].join('\r'),
  'enrollments.csv': lines('School_id,Section_id,Student_id', 'HS1,c9,0071', 'HS1,c11,0072'),
};

const sdsOne = crlf(
  'SIS ID,School SIS ID,First Name,Last Name,Username,Password,State ID,Grade,Status,Secondary Email',
  '0071,HS1,Noor,Haddad,nh@school.example,quokka-1,990071,5,Active,rimah@home.example',
  '0072,HS1,Luis,de la Vega,lv@school.example,quokka-2,990072,5,Active,',
);

const sdsTwo: Files = {
  'orgs.csv': crlf('sourcedId,name,type', 'HS1,Hill School,school'),
  'users.csv': crlf(
    'sourcedId,username,givenName,familyName,password,activeDirectoryMatchId,email,phone,sms',
    '0071,nh,Noor,Haddad,quokka-1,,noor@school.example,555-0171,',
    '0072,lv,Luis,de la Vega,quokka-2,,,,',
    '9001,ea,Elin,Abernathy,quokka-4,,,,',
  ),
  'roles.csv': crlf(
    'userSourcedId,orgSourcedId,role,sessionSourcedId,grade,isPrimary',
    '0071,HS1,student,,05,true',
    '0072,HS1,student,,05,true',
    '9001,HS1,teacher,,,true',
  ),
  'classes.csv': crlf(
    'sourcedId,orgSourcedId,title,sessionSourcedIds,courseSourcedId',
    'c9,HS1,Room 9 Writing,,',
  ),
  'enrollments.csv': crlf(
    'classSourcedId,userSourcedId,role',
    'c9,0071,student',
    'c9,0072,student',
    'c9,9001,teacher',
  ),
};

const powerSchool = (...rows: string[]) =>
  tabs('Student_Number|LastFirst|First_Name|Last_Name|Grade_Level|Home_Room|DOB|Mother', ...rows);
const POWER = powerSchool(
  '7001|Haddad, Noor|Noor|Haddad|5|9|3/9/2016|Rimah Haddad',
  '7002|Muñoz, Inés|Inés|Muñoz|5|9|1/2/2016|Evadne Muñoz',
);
const POWER_WRITERS = ['noor: Noor Haddad', 'ines: Inés Muñoz'];
const powerNever = ['3/9/2016', 'Rimah', 'Evadne'];

const campus = lines(
  'student.personID,student.stateID,student.lastName,student.firstName,student.middleName,student.grade,student.birthdate,student.raceEthnicity,student.homeroomTeacher',
  '60071,990071,Haddad,Noor,Amal,05,03/09/2016,Zebra-W,"Abernathy, Elin"',
  '60072,990072,de la Vega,Luis,,05,11/30/2015,Zebra-X,"Abernathy, Elin"',
);

export const districts = [
  init('Clever, carriage returns alone', `${clever.join('\r')}\r`, FIVE, {
    never: cleverNever,
    outOfGit: ['0071', '990071'],
  }),
  init('Clever, lines as usual', crlf(...clever), FIVE, { never: cleverNever }),
  init('Clever, --grade agrees', crlf(...clever), writers(TWO, { grade: 5 }), {
    run: 'init --students FILE --grade 5',
  }),
  init(
    'Clever folder, which section',
    cleverFolder,
    [refused(WHICH_SECTION, /Room 9 Writing/, /Room 11 Writing/), refused(/students\.csv/)],
    { file: 'clever' },
  ),
  init(
    'Clever folder, one section',
    cleverFolder,
    [writers(['noor: Noor Haddad']), refused(/students\.csv/)],
    {
      file: 'clever',
      run: 'init --students FILE --section "Room 9 Writing"',
      never: [...cleverNever, 'Abernathy', 'Luis'],
    },
  ),
  add(
    'Clever, added to a class where they are already',
    crlf(...clever),
    [writers([...CLASS_WRITERS]), refused(/Noor Haddad|already/i)],
    { never: cleverNever },
  ),
  init('Microsoft SDS 1, students', sdsOne, ROOM, {
    file: 'Student.csv',
    never: ['quokka', '@school', '@home', 'Hill'],
    outOfGit: ['0071'],
  }),
  init('Microsoft SDS 2.1, a folder', sdsTwo, ROOM, {
    file: 'sds',
    never: ['quokka', 'Abernathy', '@school', '555-0171'],
  }),
  init(
    'Microsoft SDS 2.1, users.csv alone has no role',
    String(sdsTwo['users.csv']),
    [
      refused(/role|enrollments|teacher|folder/i),
      writers([...TWO, 'elin: Elin Abernathy'], { says: [/role|teacher/i] }),
    ],
    {
      file: 'users.csv',
      never: ['quokka'],
    },
  ),
  init('PowerSchool, tabs, Latin-1', latin1(POWER), writers(POWER_WRITERS), {
    file: 'student.export.text',
    never: powerNever,
    outOfGit: ['7001'],
  }),
  init(
    'PowerSchool, Windows letters',
    lettered(
      powerSchool(
        '7001|O’Shea, Dara|Dara|O’Shea|5|9||',
        '7002|Žukauskas, Renée|Renée|Žukauskas|5|9||',
      ),
      WINDOWS,
    ),
    writers(['dara: Dara O’Shea', 'renee: Renée Žukauskas']),
    { file: 'student.export.text' },
  ),
  init(
    'PowerSchool, one column LastFirst',
    tabs(
      'Student_Number|LastFirst|Grade_Level',
      '7001|Haddad, Noor A|5',
      '7002|de la Vega, Luis|5',
    ),
    writers(['noor: Noor Haddad|Noor A Haddad', 'luis: Luis de la Vega']),
  ),
  init(
    'PowerSchool, LastFirst and the two others disagree',
    powerSchool(
      '7001|Haddad, Noor|Zoë|Marchetti|5|9||',
      '7002|de la Vega, Luis|Luis|de la Vega|5|9||',
    ),
    refused(/Noor.*Zoë|Zoë.*Noor|disagree|differ/s),
  ),
  init(
    'PowerSchool, commas between cells with commas in them',
    lines('Student_Number,LastFirst,Grade_Level', '7001,Haddad, Noor,5', '7002,de la Vega, Luis,5'),
    [refused(/:2:|line 2|row 2/), writers(TWO)],
  ),
  init(
    'PowerSchool, by its field names',
    tabs(
      '[01]First_Name|[01]Last_Name|[01]Student_Number',
      'Noor|Haddad|7001',
      'Luis|de la Vega|7002',
    ),
    [ROOM, refused(/--map/)],
  ),
  init('Infinite Campus', campus, FIVE, {
    never: ['Zebra-', '03/09/2016', 'Abernathy'],
    outOfGit: ['60071'],
  }),
  init(
    'Infinite Campus, two homerooms',
    campus
      .replace('homeroomTeacher', 'homeroom')
      .replace('"Abernathy, Elin"', '9')
      .replace('"Abernathy, Elin"', '11'),
    [refused(WHICH_SECTION), writers(TWO)],
  ),
  imports(
    'Infinite Campus, scores with it',
    lines(
      'student.lastName,student.firstName,Ideas,Voice',
      'Haddad,Noor,4,2',
      'de la Vega,Luis,3,',
    ),
    scores({ noor: 'ideas 4, voice 2', luis: 'ideas 3' }),
  ),
];
