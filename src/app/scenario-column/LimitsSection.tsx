import { editorWords as words } from '../../narration/editor/en.ts';
import { ChoiceField, choicesOf } from './ChoiceField.tsx';
import { useEditor } from './editor-context.ts';
import { FieldErrors } from './FieldErrors.tsx';
import { labelOf } from './HardwareSection.tsx';
import { MoreOptions } from './MoreOptions.tsx';
import { TextField } from './TextField.tsx';

const { labels, units, choices } = words;

/** Slots, token budget, pages: what a step may hold. */
export function LimitsSection() {
  const { judgement } = useEditor();
  const { limits } = judgement.draft.document;
  const pageBytes = judgement.consequences?.plan.pageBytes;
  return (
    <section className="scenario-section" aria-label={words.sections.limits}>
      <div className="scenario-fields scenario-limits">
        <TextField path="limits.maxNumSeqs" label={labelOf('slots')} />
        <TextField path="limits.maxNumBatchedTokens" label={labelOf('budget')} unit={units.aStep} />
        <TextField path="limits.blockSizeTokens" label={labelOf('block')} unit={units.tokens} />
        {limits.pool.kind === 'pages' ? (
          <TextField
            path="limits.pool.usablePages"
            about="limits.pool"
            label={labels.pages}
            {...(pageBytes === undefined ? {} : { unit: units.ofPageBytes(pageBytes) })}
          />
        ) : (
          <TextField path="limits.pool.share" about="limits.pool" label={labels.pagesByShare} unit={units.percent} />
        )}
      </div>
      <FieldErrors of={['limits']} />
      <MoreOptions paths={['limits.maxModelLenTokens', 'limits.overlong']}>
        <div className="scenario-fields scenario-three">
          <ChoiceField path="limits.pool.kind" about="" label={labels.poolKind} choices={choicesOf(choices.poolKinds)} />
          <TextField path="limits.maxModelLenTokens" label={labelOf('length')} unit={units.tokens} placeholder={labels.ownContext} />
          <ChoiceField path="limits.overlong" label={labelOf('overlong')} choices={choicesOf(choices.overlong)} />
        </div>
      </MoreOptions>
    </section>
  );
}
