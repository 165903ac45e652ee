/** Writes made-up classes as class folders, as a teacher or confer would have written them. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ClassFacts, WriterFacts } from './facts.ts';

/** Its traits open a skill of the lane, so that these scores say nothing of a need. */
const RUBRIC = `name: district
kind: on-demand
scale: {from: 1, to: 6}
cuts: {needs help: 2, almost: 3}
traits:
  ideas: {opens: [stretch.mentor]}
  organization: {opens: [stretch.mentor]}
  conventions: {opens: [stretch.mentor]}
`;

/** YAML reads JSON, so any text can stand in any place. */
const value = (data: unknown) => JSON.stringify(data);
const map = (data: Record<string, unknown>) =>
  Object.entries(data)
    .map(([key, one]) => `\n  ${key}: ${value(one)}`)
    .join('');

export function writeClass(district: string, room: ClassFacts): string {
  const root = join(district, room.label);
  writeRoster(root, room);
  const put = (file: string, text: string) => putFile(root, file, text);
  for (const writer of room.writers) put(`students/${writer.id}.yaml`, writerSource(writer));
  for (const { date, skill, look, stacks } of room.sorts) {
    const kind = look ? 'kind: look\n' : skill === undefined ? 'kind: support\n' : '';
    const about = skill === undefined ? '' : `skill: ${skill}\n`;
    const name = `${look ? 'look-' : ''}${skill ?? 'support'}`;
    put(`sorts/${date}-${name}.yaml`, `date: ${date}\n${kind}${about}stacks:${map(stacks)}\n`);
  }
  for (const { date, focus, push, conference, lesson, writers } of room.meetings) {
    const alone = conference && `conference-${Object.keys(writers)[0]}-`;
    const more = [
      ...(push ? ['for: push'] : []),
      ...(conference ? ['kind: conference'] : []),
      ...(lesson ? [`lesson: ${lesson}`] : []),
    ];
    const head = [`date: ${date}`, `focus: ${focus}`, ...more].join('\n');
    const name = `${date}-${alone || (push ? 'push-' : '')}${focus}`;
    put(`meetings/${name}.yaml`, `${head}\nwriters:${map(writers)}\n`);
  }
  for (const { date, skill, words } of room.taught) {
    const text = `date: ${date}\nskill: ${skill}\nwords: ${value(words)}\n`;
    put(`taught/${date}-${skill}.yaml`, text);
  }
  for (const { date, groups, conferences, absent, 'on track': track } of room.groups) {
    const onTrack = Object.fromEntries(track.map((id) => [id, 'nothing open']));
    const all = { groups, conferences, 'on track': onTrack, absent };
    const lines = Object.entries(all).map(([key, one]) => `${key}: ${value(one)}\n`);
    put(`groups/${date}.yaml`, `date: ${date}\n${lines.join('')}`);
  }
  return root;
}

/** The class with its writers, and nothing about them. */
export function writeRoster(root: string, { grade, minutes, writers }: ClassFacts): void {
  const settings = `grade: ${grade}\ngroup minutes: ${minutes.group}\nconference minutes: ${minutes.conference}\n`;
  putFile(root, 'class.yaml', settings);
  putFile(root, 'rubrics/district.yaml', RUBRIC);
  for (const writer of writers) {
    const empty = { ...writer, notes: [], scores: [] };
    putFile(root, `students/${writer.id}.yaml`, writerSource(empty));
  }
}

function writerSource({ name, grade, notes, scores }: WriterFacts): string {
  const lines = scores.map(({ traits, ...piece }) => `\n  - ${value({ ...piece, ...traits })}`);
  return [
    `name: ${value(name)}\n`,
    grade === undefined ? '' : `grade: ${grade}\n`,
    notes.length > 0 ? `notes:${notes.map((note) => `\n  - ${value(note)}`).join('')}\n` : '',
    lines.length > 0 ? `scores:${lines.join('')}\n` : '',
  ].join('');
}

function putFile(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
