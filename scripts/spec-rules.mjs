// Rules of src/engine/SPEC.md and the tests that cite them: "S5: …", "(S3, S5)", "(K9 to K15)", "(row 51: E3, E4)".

const RULE = /^- \*\*([A-Z]\d{1,2})\*\*/gm;
const ID = /\b([A-Z])(\d{1,2})(?: to \1(\d{1,2}))?\b/g;
/** What stands in parentheses, without quotes or operators; or a list of ids before a colon at the start of a title. */
const CITATION = /\(([\w\s,;:]+)\)|(?:['"`]|\/\/ )((?:[A-Z]\d{1,2}(?:,| to)? ?)+):/g;

/** Ids of the rules, in the order of the document. */
export function rulesOf(spec) {
  return [...spec.matchAll(RULE)].map(([, id]) => id);
}

/** Ids that a test's source cites, ranges written out. */
export function citedIn(source) {
  const cited = new Set();
  for (const [, inParentheses, beforeColon] of source.matchAll(CITATION)) {
    for (const [, letter, from, to] of (inParentheses ?? beforeColon).matchAll(ID)) {
      for (let number = Number(from); number <= Number(to ?? from); number++) cited.add(letter + number);
    }
  }
  return cited;
}

/**
 * What is wrong between rules and tests, one line each: a rule without a test, a test file without a rule.
 * @param {string} spec
 * @param {ReadonlyMap<string, string>} tests source by path
 */
export function ruleProblems(spec, tests) {
  const rules = rulesOf(spec);
  const known = new Set(rules);
  const tested = new Set();
  const problems = [];
  for (const [path, source] of tests) {
    const cited = [...citedIn(source)].filter((id) => known.has(id));
    for (const id of cited) tested.add(id);
    if (cited.length === 0) problems.push(`${path} cites no rule`);
  }
  for (const id of rules) if (!tested.has(id)) problems.push(`${id} has no test`);
  const twice = rules.filter((id, index) => rules.indexOf(id) !== index);
  return [...problems, ...twice.map((id) => `${id} stands twice in the document`)];
}
