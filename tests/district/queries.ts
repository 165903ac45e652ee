/** The queries of docs/district.md, as they stand there. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

export type Answer = Record<string, unknown>[];

/** What loads the tables, and the query under each heading with a number. */
export function pageQueries(home: string): { load: string; queries: string[] } {
  const text = readFileSync(join(home, 'docs/district.md'), 'utf8');
  const [head = '', ...sections] = text.split(/^## /m);
  const sql = (part: string) => /```sql\n([\s\S]*?)```/.exec(part)?.[1] ?? '';
  const numbered = sections.filter((part) => /^\d\. /.test(part));
  return { load: sql(head), queries: numbered.map(sql) };
}

/** A database beside the tables, so that the page's file names are found. */
export async function openTables(folder: string, home: string): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`SET file_search_path = '${folder.replaceAll("'", "''")}'`);
  await connection.run(pageQueries(home).load);
  return connection;
}

/** Whole numbers come as text, and dates too: both as plain values. */
export async function answerOf(connection: DuckDBConnection, query: string): Promise<Answer> {
  const read = await connection.runAndReadAll(query);
  return read
    .getRowObjectsJson()
    .map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, one]) => [key, isWhole(one) ? Number(one) : one]),
      ),
    );
}

function isWhole(value: unknown): boolean {
  return typeof value === 'string' && /^\d+$/.test(value);
}
