import { editorWords as words } from '../../narration/editor/en.ts';
import type { ScenarioDocument } from '../../scenario/document.ts';
import { ChoiceField, choicesOf } from './ChoiceField.tsx';
import { useEditor } from './editor-context.ts';
import { FieldErrors } from './FieldErrors.tsx';
import { labelOf } from './HardwareSection.tsx';
import { MoreOptions } from './MoreOptions.tsx';
import { SwitchField } from './SwitchField.tsx';
import { TextField } from './TextField.tsx';

const { choices, labels, units } = words;

/** Who runs in a step, how the cache is kept, when an answer counts. */
export function PolicySection() {
  const { judgement } = useEditor();
  const { document } = judgement.draft;
  const { policy } = document;
  return (
    <section className="scenario-section" aria-label={words.sections.policy}>
      <div className="scenario-policy">
        <ChoiceField path="policy.kind" label={labelOf('policy')} choices={choicesOf(choices.policies)} />
        <div className="scenario-switches">
          {policy.kind === 'vllm-v1' ? (
            <>
              <SwitchField path="policy.chunkedPrefill" label={labelOf('chunks').toLowerCase()} />
              <SwitchField path="policy.prefixCache" label={labelOf('cache').toLowerCase()} />
            </>
          ) : (
            <SwitchField path="policy.paddedGraphSizes" label={labelOf('graphs').toLowerCase()} />
          )}
        </div>
      </div>
      <FieldErrors of={['policy', 'kvAllocation', 'delivery']} />
      <MoreOptions paths={morePaths(document)} inRow>
        {policy.kind === 'vllm-v1' ? <VllmOptions /> : null}
        {policy.kind === 'static' ? <StaticOptions document={document} /> : null}
        {policy.kind === 'vllm-v1' ? null : <Allocation document={document} />}
      </MoreOptions>
    </section>
  );
}

/** Where the options below stand: when one of them differs or is wrong, they are shown. */
function morePaths({ policy }: ScenarioDocument): readonly string[] {
  if (policy.kind !== 'vllm-v1') return ['policy.formation', 'policy.prefill', 'kvAllocation', 'delivery'];
  return [
    'policy.order',
    'policy.longPrefillThresholdTokens',
    'policy.watermark',
    'policy.reserveFullSequence',
    'policy.paddedGraphSizes',
    'kvAllocation',
    'delivery',
  ];
}

function VllmOptions() {
  return (
    <>
      <div className="scenario-fields scenario-three">
        <ChoiceField path="policy.order" label={labelOf('order')} choices={choicesOf(choices.orders)} />
        <TextField path="policy.watermark" label={labelOf('watermark')} unit={units.percent} />
        <TextField path="policy.longPrefillThresholdTokens" label={labelOf('threshold')} unit={units.tokens} />
      </div>
      <div className="scenario-switches">
        <SwitchField path="policy.reserveFullSequence" label={labelOf('whole').toLowerCase()} />
        <SwitchField path="policy.paddedGraphSizes" label={labelOf('graphs').toLowerCase()} />
      </div>
    </>
  );
}

function StaticOptions({ document: { policy } }: { readonly document: ScenarioDocument }) {
  if (policy.kind !== 'static') return null;
  return (
    <div className="scenario-fields scenario-three">
      <ChoiceField
        path="policy.formation.kind"
        about="policy.formation"
        label={labelOf('formation')}
        choices={choicesOf(choices.formations)}
      />
      {policy.formation.kind === 'wait-until-full' ? (
        <TextField path="policy.formation.timeoutNs" label={labels.timeout} placeholder={labels.noTimeout} />
      ) : null}
      <ChoiceField path="policy.prefill" label={labelOf('prefill')} choices={choicesOf(choices.prefills)} />
      <ChoiceField path="delivery" label={labelOf('delivery')} choices={choicesOf(choices.deliveries)} />
    </div>
  );
}

function Allocation({ document: { kvAllocation } }: { readonly document: ScenarioDocument }) {
  return (
    <div className="scenario-fields scenario-three">
      <ChoiceField path="kvAllocation.kind" about="kvAllocation" label={labelOf('allocation')} choices={choicesOf(choices.allocations)} />
      {kvAllocation.kind === 'slab' ? (
        <TextField path="kvAllocation.maxOutputTokens" label={labels.slabTokens} unit={units.tokens} />
      ) : null}
    </div>
  );
}
