// Decides which small wrong changes a source file can have: a comparison off by one, a condition
// that is gone, another order. Each is { from, to, text, line, what }: the text to put there instead.
import { parseAst } from 'vitest/node';

const OPERATORS = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '+': '-',
  '-': '+',
  '&&': '||',
  '||': '&&',
};

/** A method and the one that is easily written in its place; `slice` copies and does nothing else. */
const METHODS = {
  some: 'every',
  every: 'some',
  find: 'findLast',
  findLast: 'find',
  sort: 'slice',
  toSorted: 'slice',
  reverse: 'slice',
  toReversed: 'slice',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  round: 'floor',
};

const CONDITIONS = ['filter', 'some', 'every', 'find', 'findLast', 'findIndex'];

/** Types exist only for the compiler. */
const TYPES = /^(typeAnnotation|typeParameters|typeArguments|returnType)$/;
const NO_CODE = /^(ImportDeclaration|TSInterfaceDeclaration|TSTypeAliasDeclaration)$/;

/** Returns every change of one file, in the order of the text. */
export function mutantsOf(source) {
  const found = [];
  const text = ({ start, end }) => source.slice(start, end);
  const add = ({ start, end }, to) => {
    const line = source.slice(0, start).split('\n').length;
    const what = `${source.slice(start, end)} → ${to}`.replace(/\s+/g, ' ');
    found.push({ from: start, to: end, text: to, line, what });
  };
  visit(parseAst(source, { lang: 'ts' }), (node) => changesOf(node, text, add));
  return found.sort((a, b) => a.from - b.from || b.to - a.to || (a.text < b.text ? -1 : 1));
}

function visit(node, look) {
  if (NO_CODE.test(node.type)) return;
  look(node);
  for (const [key, value] of Object.entries(node)) {
    if (TYPES.test(key)) continue;
    if (key === 'key' && node.computed !== true) continue;
    for (const child of [value].flat()) {
      if (typeof child?.type === 'string') visit(child, look);
    }
  }
}

function changesOf(node, text, add) {
  switch (node.type) {
    case 'BinaryExpression':
      if (OPERATORS[node.operator] && !joinsText(node)) add(node, swapped(node, text));
      break;
    case 'LogicalExpression':
      // Of `a ?? b` the first choice is dropped.
      add(node, node.operator === '??' ? text(node.right) : swapped(node, text));
      break;
    case 'UnaryExpression':
      if (node.operator === '!') add(node, text(node.argument));
      break;
    case 'ConditionalExpression':
    case 'IfStatement':
      add(node.test, 'true');
      add(node.test, 'false');
      break;
    case 'Literal':
      if (typeof node.value === 'boolean') add(node, String(!node.value));
      if (typeof node.value === 'number') {
        add(node, String(node.value + 1));
        if (node.value >= 1) add(node, String(node.value - 1));
      }
      break;
    case 'CallExpression':
      changesOfCall(node, text, add);
  }
}

function joinsText({ operator, left, right }) {
  const isText = ({ type, value }) => type === 'TemplateLiteral' || typeof value === 'string';
  return operator === '+' && (isText(left) || isText(right));
}

function swapped({ left, operator, right }, text) {
  return `(${text(left)}) ${OPERATORS[operator]} (${text(right)})`;
}

function changesOfCall({ callee, arguments: [first] }, text, add) {
  const { name } = callee.property ?? {};
  if (Object.hasOwn(METHODS, name ?? '')) add(callee.property, METHODS[name]);
  if (!CONDITIONS.includes(name) || !first) return;
  if (first.type === 'ArrowFunctionExpression' && first.body.type !== 'BlockStatement')
    add(first.body, `!(${text(first.body)})`);
  else add(first, `(...all) => !(${text(first)})(...all)`);
}
