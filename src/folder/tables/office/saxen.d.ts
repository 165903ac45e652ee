/** Defines what we use of the XML parser, which comes without types. */

declare module 'saxen' {
  type Attributes = Record<string, string>;
  export class Parser {
    on(event: 'openTag', tell: (name: string, attributes: () => Attributes | false) => void): this;
    on(event: 'closeTag', tell: (name: string) => void): this;
    on(event: 'text' | 'cdata', tell: (text: string) => void): this;
    on(event: 'error' | 'warn', tell: (error: Error) => void): this;
    parse(xml: string): void;
  }
}
