import type { ReactNode } from 'react';
import { editorWords as words } from '../../narration/editor/en.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { SwitchField } from './SwitchField.tsx';
import { TextField } from './TextField.tsx';

type GpuField = keyof typeof words.labels.gpuFields;
type ModelField = keyof typeof words.labels.modelFields;

const GPU_FIELDS: readonly GpuField[] = [
  'hbmBytes',
  'hbmBytesPerSecond',
  'flopsPerSecond.bf16',
  'flopsPerSecond.fp8',
  'flopsPerSecond.int8',
];
const MORE_GPU_FIELDS: readonly GpuField[] = [
  'hbmReportedBytes',
  'l2Bytes',
  'smCount',
  'l1AndSharedBytesPerSm',
  'registerBytesPerSm',
  'hostLinkBytesPerSecond',
  'gpuLinkBytesPerSecond',
];
const MODEL_FIELDS: readonly ModelField[] = [
  'layers',
  'hiddenSize',
  'queryHeads',
  'kvHeads',
  'headDim',
  'ffnSize',
  'vocabSize',
  'contextTokens',
];
const MODEL_SWITCHES: readonly ModelField[] = ['tiedEmbeddings', 'qkvBias', 'qkNorm'];
const FAMILIES = (['llama', 'gpt2', 'opt'] as const).map((family) => [family, family] as const);

interface OwnProps {
  readonly title: string;
  readonly remark: string;
  readonly children: ReactNode;
}

function Own({ title, remark, children }: OwnProps) {
  return (
    <fieldset className="scenario-own">
      <legend className="type-small">
        <b>{title}</b> {words.sections.sourceYours}; {remark}
      </legend>
      {children}
    </fieldset>
  );
}

/** A card by its data sheet. */
export function OwnGpu() {
  const { gpuFields } = words.labels;
  const fields = (names: readonly GpuField[]) =>
    names.map((name) => <TextField key={name} path={`gpu.${name}`} about="" label={gpuFields[name]} />);
  return (
    <Own title={words.sections.ownGpu} remark={words.sections.fromDataSheet}>
      <div className="scenario-fields scenario-figures">
        <TextField path="gpu.name" about="" label={words.labels.name} isName />
        {fields(GPU_FIELDS)}
      </div>
      <details>
        <summary>{words.sections.moreOptions}</summary>
        <div className="scenario-fields scenario-figures">{fields(MORE_GPU_FIELDS)}</div>
      </details>
    </Own>
  );
}

/** A dense decoder-only transformer by its shape. */
export function OwnModel() {
  const { modelFields } = words.labels;
  return (
    <Own title={words.sections.ownModel} remark={words.sections.ofShape}>
      <div className="scenario-fields scenario-figures">
        <TextField path="model.name" about="" label={words.labels.name} isName />
        <ChoiceField path="model.family" about="" label={modelFields.family} choices={FAMILIES} />
        {MODEL_FIELDS.map((name) => (
          <TextField key={name} path={`model.${name}`} about="" label={modelFields[name]} />
        ))}
      </div>
      <p className="scenario-switches">
        {MODEL_SWITCHES.map((name) => (
          <SwitchField key={name} path={`model.${name}`} label={modelFields[name]} />
        ))}
      </p>
    </Own>
  );
}
