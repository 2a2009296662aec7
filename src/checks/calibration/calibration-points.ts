import { createCostModel } from '../../engine/cost/create-cost-model.ts';
import type { StepParts } from '../../engine/cost/cost-model.ts';
import {
  type CalibrationFile,
  parseCalibration,
  type RowKind,
  type ServingFile,
  type ServingRun,
  type StepFile,
} from './calibration-file.ts';
import { documentLink } from '../../scenario/link/run-link.ts';
import { servedLinks } from './file-document.ts';
import { type ErrorSummary, summarise } from './error-summary.ts';
import { type FileHardware, fileHardware } from './file-hardware.ts';
import { serve } from './serve-file.ts';
import { measuredSteps } from './step-errors.ts';
import { stepScenario } from './step-scenario.ts';

export const POINT_KINDS = ['decode', 'prefill', 'mixed', 'verify', 'first-token', 'last-token'] as const;
export type PointKind = (typeof POINT_KINDS)[number];

/** What a measured row is about; what does not apply is left out. */
export interface PointFacts {
  readonly batch?: number;
  readonly contextTokens?: number;
  readonly promptTokens?: number;
  readonly prefixTokens?: number;
  readonly draftTokens?: number;
  readonly policy?: ServingRun['policy'];
  readonly request?: number;
}

/** One measured time beside the modelled one. */
export interface CalibrationPoint {
  /** Unique in its file: "decode-12". */
  readonly id: string;
  readonly kind: PointKind;
  readonly facts: PointFacts;
  readonly measuredNs: number;
  readonly modelledNs: number;
  /** Opens a run in which this is modelled; null where there is none. */
  readonly link: string | null;
}

/** A measured file as a picture needs it. */
export interface CalibrationPicture {
  readonly file: string;
  readonly gpu: string;
  readonly model: string;
  readonly weights: string;
  readonly points: readonly CalibrationPoint[];
  readonly kinds: readonly (ErrorSummary & { readonly kind: PointKind })[];
}

const NS_PER_MS = 1e6;

/** modelled ÷ measured − 1 */
export function pointError({ modelledNs, measuredNs }: Pick<CalibrationPoint, 'modelledNs' | 'measuredNs'>): number {
  return modelledNs / measuredNs - 1;
}

/** The rows of a step file in the order of `measuredSteps`. */
function stepFacts(file: StepFile): readonly PointFacts[] {
  return [
    ...file.decode.map(({ batch, context }) => ({ batch, contextTokens: context })),
    ...file.prefill.map(({ tokens, prefix }) => ({ promptTokens: tokens, prefixTokens: prefix })),
    ...file.mixed.map(({ prefill_tokens: tokens, batch, context }) => ({ promptTokens: tokens, batch, contextTokens: context })),
    ...file.verify.map(({ batch, draft_tokens: draftTokens, context }) => ({ batch, draftTokens, contextTokens: context })),
  ];
}

function stepPoints(file: StepFile, hardware: FileHardware): readonly CalibrationPoint[] {
  const cost = createCostModel(hardware.gpu, hardware.model, hardware.formats);
  const parts: StepParts = { weightsNs: 0, kvNs: 0, computeNs: 0, overheadNs: 0 };
  const facts = stepFacts(file);
  const seen = new Map<RowKind, number>();
  return measuredSteps(file).map(({ kind, work, measuredMs }, index) => {
    const place = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, place);
    const modelledNs = cost.step(work, parts);
    const rowFacts = facts[index] ?? {};
    const scenario = stepScenario(kind, rowFacts, hardware, `${hardware.model.name}: ${kind} ${place}`);
    const link = scenario === null ? null : documentLink(scenario.document, scenario.step);
    return { id: `${kind}-${place}`, kind, facts: rowFacts, measuredNs: measuredMs * NS_PER_MS, modelledNs, link };
  });
}

function servingPoints(name: string, file: ServingFile, hardware: FileHardware): readonly CalibrationPoint[] {
  const placeOf = new Map(file.requests.map(([id], place) => [id, place]));
  return file.runs.flatMap((run) => {
    const served = serve(file, run, hardware);
    const { firstTokenNs, lastTokenNs } = served.requests;
    const linkAt = servedLinks(name, file, run, hardware);
    return run.requests.flatMap(([request, , firstMs, lastMs]): CalibrationPoint[] => {
      const place = placeOf.get(request) ?? -1;
      const facts = { policy: run.policy, request };
      const point = (kind: 'first-token' | 'last-token', measuredMs: number, modelled: Float64Array): CalibrationPoint => ({
        id: `${kind}-${run.policy}-${request}`,
        kind,
        facts,
        measuredNs: measuredMs * NS_PER_MS,
        modelledNs: modelled[place] ?? Number.NaN,
        // The step whose output it is: it ends at that very moment.
        link: linkAt(served.momentAt((modelled[place] ?? 0) - 1).step),
      });
      return [point('first-token', firstMs, firstTokenNs), point('last-token', lastMs, lastTokenNs)];
    });
  });
}

/**
 * Every measured time of a file, given as parsed JSON, beside the modelled one; null for a file without such times.
 * @throws RangeError when the file cannot be read.
 */
export function calibrationPicture(name: string, json: unknown): CalibrationPicture | null {
  const parsed = parseCalibration(json);
  if (!parsed.ok) throw new RangeError(`${name}: ${parsed.problem}`);
  if (parsed.file.kind === 'other') return null;
  const content = contentOf(parsed.file);
  const resolved = fileHardware(content);
  if (!resolved.ok) throw new RangeError(`${name}: ${resolved.problem}`);
  const { hardware } = resolved;
  const points =
    parsed.file.kind === 'steps' ? stepPoints(parsed.file.steps, hardware) : servingPoints(name, parsed.file.serving, hardware);
  const kinds = POINT_KINDS.flatMap((kind) => {
    const errors = points.filter((point) => point.kind === kind).map(pointError);
    return errors.length === 0 ? [] : [{ kind, ...summarise(errors) }];
  });
  return {
    file: name.replace(/\.json$/, ''),
    gpu: hardware.gpu.name,
    model: hardware.model.name,
    weights: hardware.formats.weights,
    points,
    kinds,
  };
}

function contentOf(file: Exclude<CalibrationFile, { kind: 'other' }>): StepFile | ServingFile {
  return file.kind === 'steps' ? file.steps : file.serving;
}
