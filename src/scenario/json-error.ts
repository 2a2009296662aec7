/** Where a text stops being JSON. */
export interface JsonError {
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
  readonly found: string;
  readonly expected: string;
}

type State = 'value' | 'value or ]' | 'key or }' | 'key' | ':' | ', or ]' | ', or }' | 'end';

const EXPECTED: Record<State, string> = {
  value: 'a value',
  'value or ]': 'a value or "]"',
  'key or }': 'a name in double quotes or "}"',
  key: 'a name in double quotes',
  ':': '":"',
  ', or ]': '"," or "]"',
  ', or }': '"," or "}"',
  end: 'the end of the file',
};

const BLANK = /[ \t\n\r]*/y;
/** Between the quotes: anything but quote, backslash and control characters. */
const STRING = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*"/y;
const SCALAR = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null/y;

/**
 * Finds the first syntax error. `JSON.parse` says where in a different way in every browser, and in one not at all.
 * Linear, and without recursion. Null when the text is JSON.
 */
export function findJsonError(text: string): JsonError | null {
  const open: ('[' | '{')[] = [];
  let state: State = 'value';
  let at = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const afterValue = (): State => (open.length === 0 ? 'end' : open[open.length - 1] === '[' ? ', or ]' : ', or }');
  for (;;) {
    skip(BLANK);
    if (at >= text.length) return state === 'end' ? null : errorAt(text, at, EXPECTED[state]);
    const character = text[at];
    if ((state === 'value' || state === 'value or ]') && (character === '[' || character === '{')) {
      open.push(character);
      state = character === '[' ? 'value or ]' : 'key or }';
      at++;
    } else if (
      ((state === 'value or ]' || state === ', or ]') && character === ']') ||
      ((state === 'key or }' || state === ', or }') && character === '}')
    ) {
      open.pop();
      state = afterValue();
      at++;
    } else if (state === 'value' || state === 'value or ]') {
      if (!skip(character === '"' ? STRING : SCALAR)) return errorAt(text, at, EXPECTED[state]);
      state = afterValue();
    } else if (state === 'key' || state === 'key or }') {
      if (!skip(STRING)) return errorAt(text, at, EXPECTED[state]);
      state = ':';
    } else if (state === ':' && character === ':') {
      state = 'value';
      at++;
    } else if ((state === ', or ]' || state === ', or }') && character === ',') {
      state = state === ', or ]' ? 'value' : 'key';
      at++;
    } else {
      return errorAt(text, at, EXPECTED[state]);
    }
  }
}

function errorAt(text: string, at: number, expected: string): JsonError {
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  const line = before.split('\n').length;
  const found = at >= text.length ? 'the end of the file' : `"${/^(?:[\w.+-]{1,16}|.)?/su.exec(text.slice(at, at + 20))?.[0] ?? ''}"`;
  return { line, column: at - lineStart + 1, found, expected };
}
