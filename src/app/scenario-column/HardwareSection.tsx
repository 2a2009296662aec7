import { cardBytes, GPUS } from '../../engine/catalog/gpus.ts';
import { CARD_COUNTS } from '../../engine/catalog/model-shard.ts';
import { MODELS } from '../../engine/catalog/models.ts';
import { editorWords as words } from '../../narration/editor/en.ts';
import { CUSTOM } from '../../scenario/edit/choices.ts';
import { KV_FORMATS, WEIGHT_FORMATS } from '../../scenario/setting-values.ts';
import { SETTINGS } from '../../scenario/settings/settings.ts';
import { choicesOf, ChoiceField } from './ChoiceField.tsx';
import { useEditor } from './editor-context.ts';
import { FieldErrors } from './FieldErrors.tsx';
import { OwnGpu, OwnModel } from './OwnHardware.tsx';

const GPU_CHOICES = [
  ...GPUS.map((gpu) => [gpu.id, words.choices.gpu(gpu.name, cardBytes(gpu))] as const),
  [CUSTOM, words.choices.ownGpu] as const,
];
const MODEL_CHOICES = [...MODELS.map((model) => [model.id, model.name] as const), [CUSTOM, words.choices.ownModel] as const];
const CARD_CHOICES = CARD_COUNTS.map((cards) => [String(cards), words.choices.cards(cards)] as const);
const same = (word: string) => [word, word] as const;

/** Label of a setting, by its key. */
export function labelOf(key: string): string {
  return SETTINGS.find((setting) => setting.key === key)?.label ?? key;
}

/** Card, model and formats; a card or model of one's own opens its figures below. */
export function HardwareSection() {
  const { judgement } = useEditor();
  const { gpu, model, tensorParallel = 1, launch = 'graphs' } = judgement.draft.document;
  return (
    <section className="scenario-section" aria-label={words.sections.hardware}>
      <div className="scenario-fields scenario-hardware">
        <ChoiceField path="gpu" label={labelOf('gpu')} choices={GPU_CHOICES} chosen={typeof gpu === 'string' ? gpu : CUSTOM} />
        <ChoiceField path="model" label={labelOf('model')} choices={MODEL_CHOICES} chosen={typeof model === 'string' ? model : CUSTOM} />
        <ChoiceField path="formats.weights" label={labelOf('weights')} choices={WEIGHT_FORMATS.map(same)} />
        <ChoiceField path="formats.kv" label={labelOf('kv')} choices={KV_FORMATS.map(same)} />
        <ChoiceField path="tensorParallel" label={labelOf('tp')} choices={CARD_CHOICES} chosen={String(tensorParallel)} />
        <ChoiceField path="launch" label={labelOf('launch')} choices={choicesOf(words.choices.launches)} chosen={launch} />
      </div>
      {typeof gpu === 'string' ? null : <OwnGpu />}
      {typeof model === 'string' ? null : <OwnModel />}
      <FieldErrors of={['gpu', 'model', 'tensorParallel', 'launch', 'formats']} />
    </section>
  );
}
