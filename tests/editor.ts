/** Asks a YAML language server about a class folder, as an editor does that has it open. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { getLanguageService, TextDocument } from 'yaml-language-server';

export interface Editor {
  /** What is underlined in a file: "3: Property strenght is not allowed." */
  marks(file: string, text?: string): Promise<string[]>;
  /** What is offered at the end of a text. */
  offers(file: string, text: string): Promise<string[]>;
}

/** Opens a folder with the settings that the class has for VS Code, or without any. */
export function editorOf(folder: string, { withSettings = true } = {}): Editor {
  const urlOf = (file: string) => pathToFileURL(join(folder, file)).href;
  const service = getLanguageService({
    schemaRequestService: async (url) => readFileSync(fileURLToPath(url), 'utf8'),
    workspaceContext: { resolveRelativePath: (path, from) => new URL(path, from).href },
  });
  const settings = withSettings
    ? readFileSync(join(folder, '.vscode/settings.json'), 'utf8')
    : '{}';
  const files: Record<string, string[]> = JSON.parse(settings)['yaml.schemas'] ?? {};
  const schemas = Object.entries(files).map(([path, fileMatch]) => ({
    uri: urlOf(path),
    fileMatch,
  }));
  service.configure({ validate: true, completion: true, schemas, yamlVersion: '1.2' });
  let version = 0;
  type Opened = Parameters<typeof service.doValidation>[0];
  const open = (file: string, text: string) =>
    TextDocument.create(urlOf(file), 'yaml', ++version, text) as Opened;
  return {
    async marks(file, text = readFileSync(join(folder, file), 'utf8')) {
      const found = await service.doValidation(open(file, text), false);
      return found.map(({ range, message }) => `${range.start.line + 1}: ${message}`);
    },
    async offers(file, text) {
      const opened = open(file, text);
      const end = opened.positionAt(text.length);
      const { items } = await service.doComplete(opened, end, false);
      return items.map(({ label }) => label);
    },
  };
}
