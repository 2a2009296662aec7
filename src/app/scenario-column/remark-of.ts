import { editorWords } from '../../narration/editor/en.ts';
import type { DraftRemark } from '../../narration/editor/messages.ts';
import type { Judgement } from '../../scenario/edit/judge-draft.ts';
import { resolveModel } from '../../scenario/resolve-hardware.ts';

/** What there is to say beside the run on screen about a draft that cannot run; null when it can. */
export function remarkOf({ scenario, errors, consequences, draft }: Judgement): DraftRemark | null {
  if (scenario !== null) return null;
  const { remark } = editorWords;
  const shortfall = consequences?.plan.shortfall ?? null;
  if (shortfall !== null && consequences !== null) {
    if (shortfall.what === 'pages') return remark.pages(consequences.plan.usablePages, shortfall.missingBytes, consequences.mostPages);
    const model = resolveModel(draft.document.model);
    if ('ok' in model) return remark.weights(model.ok.name, shortfall.missingBytes);
  }
  const first = errors.find((error) => error.kind === 'impossible');
  return remark.other(first?.message ?? '');
}
