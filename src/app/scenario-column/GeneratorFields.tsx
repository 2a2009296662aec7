import { editorWords } from '../../narration/editor/en.ts';
import { ARRIVAL_KINDS, LENGTH_KINDS } from '../../scenario/edit/choices.ts';
import type { Generator, Lengths } from '../../scenario/generate/generator-schema.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { errorAt, useEditor } from './editor-context.ts';
import { SwitchField } from './SwitchField.tsx';
import { TextField } from './TextField.tsx';

const words = editorWords.generator;

const ARRIVAL_CHOICES = ARRIVAL_KINDS.map((kind) => [kind, words.arrivalKinds[kind]] as const);
const LENGTH_CHOICES = LENGTH_KINDS.map((kind) => [kind, words.lengthKinds[kind]] as const);
const FIELDS_OF_LENGTHS: Readonly<Record<Lengths['kind'], readonly (keyof typeof words.fields)[]>> = {
  fixed: ['tokens'],
  uniform: ['from', 'to'],
  'log-normal': ['medianTokens', 'spread'],
  trace: [],
};
const FIELDS_OF_ARRIVALS: Readonly<Record<Generator['arrivals']['kind'], readonly (keyof typeof words.fields)[]>> = {
  'at-once': [],
  every: ['gapNs'],
  poisson: ['perSecond'],
  bursts: ['of', 'gapNs'],
};

interface GeneratorFieldsProps {
  readonly generator: Generator;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** The rule that the requests follow from: one line that says it, and its fields when somebody changes it. */
export function GeneratorFields({ generator, open, onOpen }: GeneratorFieldsProps) {
  const { judgement } = useEditor();
  const { seed } = judgement.draft.document;
  const isWrong = errorAt(judgement.errors, 'generator') !== null || errorAt(judgement.errors, 'seed') !== null;
  const isOpen = open || isWrong;
  return (
    <div className="scenario-generator">
      <p className="scenario-rule type-label">
        <span>{words.line({ ...generator, seed, prefix: generator.sharedPrefix })}</span>
        <Button look="text" aria-expanded={isOpen} disabled={isWrong} onClick={() => onOpen(!isOpen)}>
          {isOpen ? words.done : words.change}
        </Button>
      </p>
      {isOpen ? (
        <fieldset>
          <legend className="spoken-only">{words.region}</legend>
          <Line>
            <Field path="seed" label={words.seed} />
            <Field path="generator.count" label={words.count} />
            <ChoiceField path="generator.arrivals.kind" label={words.arrivals} choices={ARRIVAL_CHOICES} />
            {FIELDS_OF_ARRIVALS[generator.arrivals.kind].map((name) => (
              <Field key={name} path={`generator.arrivals.${name}`} label={words.fields[name]} />
            ))}
          </Line>
          {(['prompt', 'output'] as const).map((which) => (
            <Line key={which}>
              <ChoiceField path={`generator.${which}.kind`} label={words[which]} choices={LENGTH_CHOICES} />
              {FIELDS_OF_LENGTHS[generator[which].kind].map((name) => (
                <Field key={name} path={`generator.${which}.${name}`} label={words.fields[name]} />
              ))}
            </Line>
          ))}
          <Line>
            <SwitchField path="generator.sharedPrefix" label={words.sharedPrefix} on={generator.sharedPrefix !== null} />
            {generator.sharedPrefix === null ? null : (
              <>
                <Field path="generator.sharedPrefix.share" label={words.share} />
                <Field path="generator.sharedPrefix.tokens" label={words.prefixTokens} />
                <Field path="generator.sharedPrefix.groups" label={words.groups} />
              </>
            )}
          </Line>
        </fieldset>
      ) : null}
    </div>
  );
}

function Line({ children }: { readonly children: React.ReactNode }) {
  return <div className="scenario-fields scenario-four">{children}</div>;
}

function Field({ path, label }: { readonly path: string; readonly label: string }) {
  return <TextField path={path} about={path === 'seed' ? 'seed' : ''} label={label} />;
}
