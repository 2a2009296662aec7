/** Command line arguments, taken apart. */
export interface Arguments {
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  /** What belongs to no option, in order. */
  readonly rest: readonly string[];
}

/** What a command understands: options without and with a value, "--json", "--out". */
export interface Options {
  readonly flags: readonly string[];
  readonly values: readonly string[];
}

/** The arguments, or what is wrong with them in one sentence. */
export function parseArguments(args: readonly string[], options: Options): { readonly ok: Arguments } | { readonly problem: string } {
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const rest: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const argument = args[i];
    if (options.flags.includes(argument)) flags.add(argument);
    else if (options.values.includes(argument)) {
      const value = args[++i];
      if (value === undefined || value.startsWith('--')) return { problem: `${argument} needs a value` };
      if (values.has(argument)) return { problem: `${argument} stands there twice` };
      values.set(argument, value);
    } else if (argument.startsWith('-')) return { problem: `${argument} is not an option` };
    else rest.push(argument);
  }
  return { ok: { flags, values, rest } };
}
