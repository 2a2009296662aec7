import { describe, expect, it } from 'vitest';
import { MEASURED_RATES } from '../../engine/cost/hierarchy-measured.ts';
import { MEASURED_FLOPS } from '../../engine/cost/measured-flops.ts';
import { CEILINGS } from './committed-files.ts';

describe('rates reached, in the catalog of memory levels (C2, H5)', () => {
  it.each(['h100-sxm', 'h200'] as const)('are those of the measured file of %s', (id) => {
    const file = CEILINGS[id];
    const rates = MEASURED_RATES[id];
    expect(rates?.hbm?.perSecond).toBe(file.read_reduce_GBps * 1e9);
    expect(rates?.['host-link']?.perSecond).toBe(file.h2d_pinned_GBps * 1e9);
    expect(rates?.host?.perSecond).toBe(file.h2d_pageable_GBps * 1e9);
    expect(MEASURED_FLOPS[id]?.bf16?.perSecond).toBe(file.gemm_bf16_8192_TFLOPs * 1e12);
    expect(MEASURED_FLOPS[id]?.fp8?.perSecond).toBe(file.gemm_fp8_8192_TFLOPs * 1e12);
    expect(MEASURED_FLOPS[id]?.int8?.perSecond).toBe(file.gemm_int8_8192_TOPs * 1e12);
  });

  it('L2 and shared memory of both are those measured on the H200', () => {
    const { read_24MB_GBps, smem_GBps } = CEILINGS.h200.hierarchy;
    for (const id of ['h100-sxm', 'h200']) {
      expect(MEASURED_RATES[id]?.l2?.perSecond).toBe(read_24MB_GBps * 1e9);
      expect(MEASURED_RATES[id]?.shared?.perSecond).toBe(smem_GBps * 1e9);
    }
  });
});
