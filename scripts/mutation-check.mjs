// Proof of the proof: changes one rule of the engine at a time (src/checks/mutation/mutations.json), and asks whether a golden trace, the
// differential test or an invariant notices. `npm run mutations [-- RULE]`. Exit 1 when a change goes unnoticed.
import { spawn } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = `${root}node_modules/.cache/servescope/mutants`;
const traces = `${root}src/checks/golden/traces`;
const TIMEOUT_MS = 60_000;
const NOTHING_SEEN = { trace: null, differential: null, invariant: null, noEnd: null };

async function bundle(name, mutation) {
  const mutated = mutation === null ? null : `${root}${mutation.file}`;
  const build = await rolldown({
    input: `${root}src/cli/mutant-verdict.ts`,
    platform: 'node',
    external: [/^node:/],
    logLevel: 'warn',
    plugins: [
      {
        name: 'mutate',
        async load(id) {
          if (id !== mutated) return null;
          const code = await readFile(id, 'utf8');
          if (code.split(mutation.find).length !== 2) throw new Error(`${mutation.change}: its text is not once in ${mutation.file}`);
          return { code: code.replace(mutation.find, () => mutation.replace), moduleType: 'ts' };
        },
      },
    ],
  });
  const file = `${cache}/${name}.mjs`;
  await build.write({ file, format: 'esm', codeSplitting: false });
  return file;
}

/** The verdict of one engine; one that does not come to an end is noticed by that. */
function verdictOf(file) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, traces], { timeout: TIMEOUT_MS, stdio: ['ignore', 'pipe', 'pipe'] });
    let [output, errors] = ['', ''];
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (errors += data));
    child.on('close', (code, signal) => {
      if (signal !== null) resolve({ ...NOTHING_SEEN, noEnd: `still running after ${TIMEOUT_MS / 1000} s` });
      else if (code !== 0) reject(new Error(errors));
      else resolve({ ...NOTHING_SEEN, ...JSON.parse(output) });
    });
  });
}

await mkdir(cache, { recursive: true });
const rule = process.argv[2];
const all = JSON.parse(await readFile(`${root}src/checks/mutation/mutations.json`, 'utf8'));
const mutations = all.filter((mutation) => rule === undefined || mutation.rule === rule);

const sound = await verdictOf(await bundle('sound', null));
const complaint = sound.trace ?? sound.differential ?? sound.invariant ?? sound.noEnd;
if (complaint !== null) throw new Error(`the engine fails its checks as it is: ${complaint}`);

const noticedBy = { trace: 0, differential: 0, invariant: 0, noEnd: 0 };
let unnoticed = 0;
for (const [index, mutation] of mutations.entries()) {
  const verdict = await verdictOf(await bundle(`mutant-${index}`, mutation));
  const by = Object.keys(noticedBy).filter((check) => verdict[check] !== null);
  for (const check of by) noticedBy[check] += 1;
  if (by.length === 0) unnoticed += 1;
  console.log(`${by.length > 0 ? 'caught' : 'MISSED'} ${mutation.rule} ${mutation.change}${by.length > 0 ? `: ${by.join(', ')}` : ''}`);
  if (process.argv.includes('--why')) for (const check of by) console.log(`       ${check}: ${verdict[check]}`);
}
const { trace, differential, invariant, noEnd } = noticedBy;
console.log(
  `${mutations.length - unnoticed} of ${mutations.length} caught (golden traces ${trace}, differential test ${differential}, invariants ${invariant}, no end ${noEnd})`,
);
process.exitCode = unnoticed > 0 ? 1 : 0;
