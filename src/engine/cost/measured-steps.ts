/**
 * Steps measured on an H100 80 GB SXM (PyTorch 2.11, CUDA 13, one CUDA graph replay of the whole model, random weights, bf16): columns of the
 * step files of this project's calibration data, for drawing beside modelled ones. MIT licence, as the project.
 */
export interface MeasuredSteps {
  readonly gpu: string;
  readonly model: string;
  /** [requests, tokens in the cache of each after the step, ms] */
  readonly decode: readonly (readonly [batch: number, contextTokens: number, ms: number])[];
  /** [new tokens, tokens cached before, ms] */
  readonly prefill: readonly (readonly [tokens: number, prefixTokens: number, ms: number])[];
}

export const MEASURED_STEPS: readonly MeasuredSteps[] = [
  {
    gpu: 'h100-sxm',
    model: 'llama-3-8b',
    decode: [
      [1, 128, 6.2673],
      [1, 1024, 6.2971],
      [2, 128, 6.3011],
      [2, 1024, 6.4041],
      [4, 128, 6.3117],
      [4, 1024, 6.5055],
      [8, 128, 6.4043],
      [8, 1024, 6.7288],
      [16, 128, 6.5086],
      [16, 1024, 7.128],
      [32, 128, 6.6481],
      [32, 1024, 7.8924],
      [64, 128, 6.9548],
      [64, 1024, 9.4259],
      [128, 128, 7.8568],
      [128, 1024, 12.8367],
      [256, 128, 10.0066],
      [256, 1024, 19.7322],
    ],
    prefill: [
      [1, 0, 6.1981],
      [8, 0, 6.3728],
      [16, 0, 6.4167],
      [32, 0, 6.4973],
      [64, 0, 6.63],
      [128, 0, 7.0594],
      [256, 0, 8.1182],
      [384, 0, 10.6769],
      [512, 0, 13.3247],
      [768, 0, 19.1582],
      [1024, 0, 24.9273],
      [1536, 0, 37.4156],
      [2048, 0, 51.0518],
      [3072, 0, 76.3344],
      [4096, 0, 105.0015],
      [8192, 0, 226.147],
      [16384, 0, 496.8292],
    ],
  },
  {
    gpu: 'h100-sxm',
    model: 'llama-2-7b',
    decode: [
      [1, 128, 5.7578],
      [1, 1024, 5.9156],
      [2, 128, 5.7849],
      [2, 1024, 6.0905],
      [4, 128, 5.8424],
      [4, 1024, 6.4532],
      [8, 128, 5.9726],
      [8, 1024, 7.2036],
      [16, 128, 6.189],
      [16, 1024, 8.6664],
      [32, 128, 6.6233],
      [32, 1024, 11.5565],
      [64, 128, 7.6263],
      [64, 1024, 17.5064],
      [128, 128, 9.4507],
      [256, 128, 13.6042],
    ],
    prefill: [
      [1, 0, 5.6817],
      [8, 0, 5.8106],
      [16, 0, 5.806],
      [32, 0, 6.0196],
      [64, 0, 6.1709],
      [128, 0, 6.4546],
      [256, 0, 7.6138],
      [384, 0, 9.3143],
      [512, 0, 12.4152],
      [768, 0, 18.1153],
      [1024, 0, 23.8878],
      [1536, 0, 35.7684],
      [2048, 0, 48.6526],
      [3072, 0, 74.8133],
      [4096, 0, 100.3182],
      [8192, 0, 217.198],
      [16384, 0, 485.9115],
    ],
  },
];

/** What was measured of this model on this card in 16 bits; null where nothing was. */
export function measuredStepsOf(gpuId: string, modelId: string): MeasuredSteps | null {
  return MEASURED_STEPS.find(({ gpu, model }) => gpu === gpuId && model === modelId) ?? null;
}
