/** OneRoster as a school exports it: two classes of one teacher, in version 1.1 and 1.2. */

import { type Files, lines } from '../layout.ts';

export const SECRETS = [
  'quokka-1',
  'quokka-4',
  '555-0171',
  'noor@school.example',
  'rimah@home.example',
];

export const classes = lines(
  'sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods',
  'k9,active,,Room 9 Writing,05,co1,R9W,homeroom,9,org1,t1,,,1',
  'k11,active,,Room 11 Writing,05,co1,R11W,homeroom,11,org1,t1,,,2',
);

const enrollments = lines(
  'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate',
  'e1,active,,k9,org1,s1,student,FALSE,,',
  'e2,active,,k9,org1,s2,student,FALSE,,',
  'e3,tobedeleted,,k9,org1,s3,student,FALSE,,',
  'e4,active,,k9,org1,t1,teacher,TRUE,,',
  'e5,active,,k11,org1,s4,student,FALSE,,',
  'e6,active,,k11,org1,s1,student,FALSE,,',
);

/** Version 1.1: the role is in users.csv. */
export const oneOne: Files = {
  'users.csv': lines(
    'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password',
    's1,active,2026-08-01,true,org1,student,nh,{Fed:1},Noor,Haddad,A,0071,noor@school.example,,555-0171,g1,05,quokka-1',
    's2,active,8/01/2026,true,org1,student,lv,"{Fed:2},{LDAP:2}",Luis,de la Vega,,0072,,,,g1,05,quokka-2',
    's3,active,2026-08-01,true,org1,student,gm,,Gonzalo,Mudd,,0073,,,,,05,quokka-3',
    's4,active,2026-08-01,true,org1,student,ib,,Imani,Brooks,,0074,,,,,05,quokka-5',
    's5,tobedeleted,2026-08-01,true,org1,student,xx,,Olderic,Record,,0075,,,,,05,quokka-6',
    't1,active,2026-08-01,true,org1,teacher,ea,,Elin,Abernathy,,9001,,,,,,quokka-4',
    'g1,active,2026-08-01,true,org1,guardian,rh,,Rimah,Haddad,,,rimah@home.example,,,,,',
  ),
  'enrollments.csv': enrollments,
  'classes.csv': classes,
};

/** Version 1.2: the role is in roles.csv; there are preferred names. */
const USERS =
  'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns';

export const oneTwo: Files = {
  'manifest.csv': lines(
    'propertyName,value',
    'manifest.version,1.0',
    'oneroster.version,1.2',
    'file.users,bulk',
  ),
  'users.csv': lines(
    USERS.replace('dateLastModified', 'dataLastModified').replace(
      'preferredGiven',
      'prefferedGiven',
    ),
    's1,active,2026-08-01,TRUE,nh,,Nouralhouda,Haddad,,0071,noor@school.example,,555-0171,g1,05,quokka-1,,Noor,,,org1,she/her',
    's2,active,1/08/2026,TRUE,lv,,Luis,de la Vega,,0072,,,,,05,quokka-2',
    's3,active,,TRUE,gm,,Gonzalo,Mudd,,0073,,,,,05,quokka-3,,,,,org1,',
    's4,active,,TRUE,ib,,Imani,Brooks,,0074,,,,,05,quokka-5,,,,,org1,',
    't1,active,,TRUE,ea,,Elin,Abernathy,,9001,,,,,,quokka-4,,,,,org1,',
    'g1,active,,TRUE,rh,,Rimah,Haddad,,,rimah@home.example,,,,,,,,,,org1,',
  ),
  'roles.csv': lines(
    'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId',
    ...['s1', 's2', 's3', 's4'].map((id) => `r${id},active,,${id},primary,student,,,org1,`),
    'rt1,active,,t1,primary,teacher,,,org1,',
    'rg1,active,,g1,primary,guardian,,,org1,',
  ),
  'enrollments.csv': enrollments,
  'classes.csv': classes,
};

/** The folder with the rows of one class only. */
export function only(classId: string, files: Files): Files {
  const rowsOf = (name: string) =>
    lines(
      ...String(files[name])
        .trim()
        .split('\n')
        .filter((row) => row.startsWith('sourcedId') || row.split(',').includes(classId)),
    );
  return {
    ...files,
    'classes.csv': rowsOf('classes.csv'),
    'enrollments.csv': rowsOf('enrollments.csv'),
  };
}
