import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { STEP_LIMIT } from '../../engine/simulate.ts';
import { LIMITS } from '../limits.ts';
import { PRESETS, presetOf } from '../presets/index.ts';
import type { Preset } from '../presets/preset.ts';
import { writeRows } from '../settings/request-rows-form.ts';
import { SETTINGS } from '../settings/settings.ts';
import { request } from '../presets/llama-on-h100.ts';
import { decodeLink } from './decode-link.ts';

/*
 * Links as they were given away, word for word. Later versions open them to the same scenario and moment: a line here is only ever added.
 */
const TIGHT = presetOf('tight').document;
const CHAT = presetOf('chat').document;
const KEYS_OF_VERSION_1 = [
  'name',
  'gpu',
  'gpuname',
  'model',
  'modelname',
  'weights',
  'kv',
  'policy',
  'order',
  'chunks',
  'cache',
  'threshold',
  'watermark',
  'whole',
  'graphs',
  'allocation',
  'delivery',
  'slots',
  'budget',
  'block',
  'pool',
  'length',
  'overlong',
  'seed',
  'clock',
];

test('version 1: a preset at its opening moment', () => {
  expect(decodeLink('#v=1&scenario=tight&at=22&select=page-132&window=0-450&hash=6595486c')).toEqual({
    ok: {
      preset: 'tight',
      document: TIGHT,
      view: 'run',
      moment: { step: 22, phase: 'scheduled' },
      selection: { kind: 'page', page: 132 },
      window: { fromNs: 0, toNs: 450_000_000 },
      pins: [],
      runHash: '6595486c',
    },
  });
});

test('version 1: every setting', () => {
  const link =
    'v=1&scenario=tight&name=Mine%20%26%20yours&gpu=custom~hbm-48000000000~rate-1000000000000~bf16-200000000000000~sms-80&gpuname=Desk%20card' +
    '&model=custom~family-llama~layers-4~hidden-256~heads-8~kvheads-4~dim-32~ffn-512~vocab-1000~context-2048~tied&modelname=Tiny' +
    '&weights=fp16&kv=fp8&order=priority&chunks=off&cache=on&threshold=32&watermark=0.01&whole=off&graphs=on&slots=4&budget=512&block=8&pool=share-0.5' +
    '&length=1024&overlong=stop-at-limit&seed=7&clock=ns&rows=0.384.40~35u.96.88.sP64~140m.160.64.sP64.u-2.x30~7.1.1.izoë' +
    '&at=156.3ms&select=request-C&window=-5-450.25&pins=C~A&hash=none';
  expect(decodeLink(link)).toEqual({
    ok: {
      preset: 'tight',
      document: {
        ...TIGHT,
        name: 'Mine & yours',
        gpu: {
          name: 'Desk card',
          hbmBytes: 48e9,
          hbmReportedBytes: null,
          hbmBytesPerSecond: 1e12,
          flopsPerSecond: { bf16: 2e14, fp8: null, int8: null },
          l2Bytes: null,
          smCount: 80,
          l1AndSharedBytesPerSm: null,
          registerBytesPerSm: null,
          hostLinkBytesPerSecond: null,
          gpuLinkBytesPerSecond: null,
        },
        model: {
          name: 'Tiny',
          family: 'llama',
          layers: 4,
          hiddenSize: 256,
          queryHeads: 8,
          kvHeads: 4,
          headDim: 32,
          ffnSize: 512,
          vocabSize: 1_000,
          contextTokens: 2_048,
          tiedEmbeddings: true,
          qkvBias: false,
          qkNorm: false,
        },
        formats: { weights: 'fp16', kv: 'fp8' },
        policy: {
          kind: 'vllm-v1',
          order: 'priority',
          chunkedPrefill: false,
          prefixCache: true,
          longPrefillThresholdTokens: 32,
          watermark: 0.01,
          reserveFullSequence: false,
          paddedGraphSizes: true,
        },
        limits: {
          maxNumSeqs: 4,
          maxNumBatchedTokens: 512,
          maxModelLenTokens: 1_024,
          blockSizeTokens: 8,
          pool: { kind: 'memory-share', share: 0.5 },
          overlong: 'stop-at-limit',
        },
        seed: 7,
        arrivalClock: 'ns',
        requests: [
          request('A', 0, 384, 40),
          { ...request('B', 35_000, 96, 88), sharedPrefix: { group: 'P', tokens: 64 } },
          { ...request('C', 140_000_000, 160, 64), sharedPrefix: { group: 'P', tokens: 64 }, priority: -2, abortStep: 30 },
          request('zoë', 7, 1, 1),
        ],
      },
      view: 'run',
      moment: { ns: 156_300_000 },
      // By arrival: A, zoë, B, C.
      selection: { kind: 'request', request: 3 },
      window: { fromNs: -5_000_000, toNs: 450_250_000 },
      pins: [3, 0],
      runHash: null,
    },
  });
});

test('version 1: static batching with slabs, by time', () => {
  const link =
    'v=1&scenario=tight&policy=static&formation=full-50&prefill=together-padded&graphs=on&allocation=slab-128&delivery=at-release&slots=4' +
    '&pool=192&clock=ns&rows=0.384.40~4m.640.24&at=3&hash=none';
  expect(decodeLink(link)).toMatchObject({
    ok: {
      document: {
        ...TIGHT,
        policy: {
          kind: 'static',
          formation: { kind: 'wait-until-full', timeoutNs: 50_000_000 },
          prefill: 'together-padded',
          paddedGraphSizes: true,
        },
        kvAllocation: { kind: 'slab', maxOutputTokens: 128 },
        delivery: 'at-release',
        limits: { ...TIGHT.limits, maxNumSeqs: 4, pool: { kind: 'pages', usablePages: 192 } },
        arrivalClock: 'ns',
        requests: [request('A', 0, 384, 40), request('B', 4_000_000, 640, 24)],
      },
    },
  });
});

test('version 1: rows kept from a preset, one changed between them', () => {
  const outcome = decodeLink('v=1&scenario=chat&slots=16&rows=k0-1~3.879.7.i3~k3-199&at=744-output&hash=none');
  const requests = CHAT.requests.map((row, index) => (index === 2 ? { ...row, arrival: 3, outputTokens: 7 } : row));
  expect(outcome).toMatchObject({
    ok: { document: { limits: { maxNumSeqs: 16 }, requests }, moment: { step: 744, phase: 'output' }, selection: null, window: null },
  });
});

test('version 1: a packed link, packed by another program', () => {
  const packed = 'z=K7M1VCtOTs1LLMrMt83PS1UryM_PsTU2UksssbVUK07NSU0usS1KLSxNLS7RdVTLSCzOsDU0TkmzTDY1BgA';
  expect(decodeLink(packed)).toMatchObject({
    ok: {
      preset: 'one',
      document: { limits: { pool: { kind: 'pages', usablePages: 32 } } },
      moment: { step: 9, phase: 'scheduled' },
      selection: { kind: 'request', request: 0 },
      runHash: '13df9c53',
    },
  });
});

/** SHA-256 of the trace's rows as links write them, from the published CSV by another program. */
const TRACE_DIGEST = '8192304072ed3e23ba12d6f0968c39464cdd22baeafb6277c06de85a30313f45';

/** The same of the log of the real server, times rounded to microseconds. */
const SERVER_DIGEST = '626e029f7d021fb8721b2416755ed0ae054268b6fcf7c75c60874602f0d5a7a8';

/** All that a link of version 1 takes from its preset; long rows as a digest. */
function baseOf({ document }: Preset): string {
  const settings = KEYS_OF_VERSION_1.flatMap((key) => {
    const setting = SETTINGS.find((candidate) => candidate.key === key);
    return setting?.applies(document) === true ? [setting.write(document)] : [];
  });
  const rows = writeRows(document.requests, document.arrivalClock, []);
  return `${settings.join(' ')} ${rows.length < 500 ? rows : createHash('sha256').update(rows).digest('hex')}`;
}

test('presets are the base of every link to them and never change', () => {
  const h100 = 'h100-sxm llama-3-8b bf16 bf16 vllm-v1';
  const eight = '0.384.40~0.96.88~1.640.24~1.160.64~4.224.48~8.512.32~13.96.96~20.336.40';
  const sharing = '0.384.40~0.96.88.sP64~1.640.24~1.160.64.sP64~4.224.48~8.512.32~13.96.96.sP64~20.336.40';
  expect(PRESETS.map((preset) => `${preset.key}: ${baseOf(preset)}`)).toEqual([
    `tight: Tight memory ${h100} fcfs on off 0 0 on off pages streamed 6 256 16 136 model reject 0 step ${eight}`,
    `prefix: Shared prefix ${h100} fcfs on on 0 0 on off pages streamed 6 256 16 132 model reject 0 step ${sharing}`,
    `chat: Chat trace ${h100} fcfs on on 0 0 on off pages streamed 32 512 16 2000 4096 reject 0 ns ${TRACE_DIGEST}`,
    `one: One request ${h100} fcfs on off 0 0 on off pages streamed 1 256 16 16 model reject 0 step 0.120.48`,
    `server: A real server rtx-4090 llama-3.1-8b bf16 bf16 vllm-v1 fcfs on on 0 0 on off pages streamed 256 2048 16 2587 32768 stop-at-limit 0 ns ${SERVER_DIGEST}`,
  ]);
});

test('the step limit that files and links are checked against is the engine’s', () => {
  expect(LIMITS.steps).toBe(STEP_LIMIT);
});
