import { numbers, say } from '../en/words.ts';
import { num } from '../sentence.ts';
import { live } from './en-live.ts';
import { loading } from './en-loading.ts';
import { pipes } from './en-pipes.ts';
import { roofline } from './en-roofline.ts';
import { duration, operators } from './en-words.ts';
import type { StepMessages } from './messages.ts';

const { bytes, fixed, integer } = numbers;
const HIGHEST_WITH_FRACTION = 10;

/** English. */
export const stepWords: StepMessages = {
  live,
  titles: {
    ribbon: 'Ribbon',
    pipes: 'Pipes',
    roofline: 'Roofline',
    batchCurve: 'Time against batch',
    loading: 'Loading the weights',
    breadcrumb: 'Where you are',
  },
  crumbs: {
    run: 'Run',
    loading: 'Loading the weights',
    beforeRun: (ns) => `loading the weights, ≈ ${duration(ns)} before`,
    attention: 'token by token',
    closeLoading: 'hide loading',
    step: (step) => `Step ${integer(step)}`,
    layer: (layer) => `Layer ${integer(layer)}`,
  },
  operators,
  bounds: { compute: 'compute', hbm: 'HBM', launch: 'launch', link: 'link' },
  ribbon: {
    sentence(durationNs, layers, hasHead) {
      const head = hasHead ? ', then the LM head' : '';
      return say`${num(duration(durationNs))}: ${layers} equal ${layers === 1 ? 'layer' : 'layers'}${head}`;
    },
    hostGap: 'host gap',
    hostGapOf: (ns) => `host gap ${duration(ns)}`,
    layer: (layer, ns, times) =>
      `layer ${integer(layer)}, ${duration(ns)}, magnified ${times < HIGHEST_WITH_FRACTION ? fixed(times, 1) : integer(times)} times`,
    layerName: (layer, ns) => `layer ${integer(layer)}, ${duration(ns)}`,
    operatorName: (name, ns, bound) => `${name}, ${duration(ns)}, bound by ${bound}`,
    under: (value, ns, bound) => `${bytes(value)}, ${duration(ns)}, ${bound}`,
    stripes: (name, kv) => `${name}: ${bytes(kv)} of KV, striped by request`,
    key: 'upper bar: time its bytes need; lower bar: time its arithmetic needs, same scale; open end: start of its kernels',
    keyShort: 'above: bytes; below: arithmetic; open end: kernel start',
    regions: { step: 'The step in time', layer: 'Operators of the layer' },
    columns: {
      place: 'part',
      start: 'from, ms in the step',
      duration: 'takes',
      bytesTime: 'bytes alone',
      arithmeticTime: 'arithmetic alone',
      launch: 'launch',
      bytes: 'bytes from HBM',
      flops: 'arithmetic',
      bound: 'bound',
    },
  },
  pipes,
  roofline,
  loading,
  duration,
};
