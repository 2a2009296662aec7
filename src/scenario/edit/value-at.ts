type Branch = Readonly<Record<string, unknown>> | readonly unknown[];

const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null;

/** What stands at a dotted path; undefined where nothing does. */
export function valueAt(root: unknown, path: string): unknown {
  let value = root;
  for (const key of path.split('.')) value = isBranch(value) ? Reflect.get(value, key) : undefined;
  return value;
}

/** The same with another value at a dotted path; what is not on the way is shared. */
export function withValueAt(root: unknown, path: string, value: unknown): unknown {
  const [key = '', ...rest] = path.split('.');
  const next = rest.length === 0 ? value : withValueAt(isBranch(root) ? Reflect.get(root, key) : undefined, rest.join('.'), value);
  if (Array.isArray(root)) return root.map((item: unknown, index) => (String(index) === key ? next : item));
  return { ...(isBranch(root) ? root : {}), [key]: next };
}
