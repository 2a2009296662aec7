/** One GPU as its data sheet gives it; dense rates; bytes and seconds, decimal. Null = not published or not found. */
export interface GpuSpec {
  readonly id: string;
  readonly name: string;
  /** Nominal capacity of the data sheet. */
  readonly hbmBytes: number;
  /** Capacity as the driver reports it; null where nobody measured it for us. */
  readonly hbmReportedBytes: number | null;
  readonly hbmBytesPerSecond: number;
  readonly flopsPerSecond: { readonly bf16: number | null; readonly fp8: number | null; readonly int8: number | null };
  readonly l2Bytes: number | null;
  readonly smCount: number | null;
  readonly l1AndSharedBytesPerSm: number | null;
  readonly registerBytesPerSm: number | null;
  readonly hostLinkBytesPerSecond: number | null;
  readonly gpuLinkBytesPerSecond: number | null;
  /** Source tags of `reference` row, e.g. "AIC, SBg". */
  readonly source: string;
}
