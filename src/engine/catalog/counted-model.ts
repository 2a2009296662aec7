/** What a model keeps of a token in one layer, and its attention matrices. */
export type CountedAttention =
  | {
      readonly kind: 'grouped';
      readonly queryHeads: number;
      readonly kvHeads: number;
      readonly headDim: number;
      readonly qkNorm: boolean;
      readonly biases: 'none' | 'all';
    }
  /** Multi-head latent attention: keys and values are made from a latent of `latentRank` and `ropeDim` elements. */
  | {
      readonly kind: 'latent';
      readonly heads: number;
      readonly nopeDim: number;
      readonly ropeDim: number;
      readonly valueDim: number;
      /** Null: queries are projected directly. */
      readonly queryRank: number | null;
      readonly latentRank: number;
    };

/** Feed-forward part: dense in the first `denseLayers`, experts in the others. */
export interface CountedExperts {
  readonly denseLayers: number;
  readonly experts: number;
  readonly activeExperts: number;
  readonly sharedExperts: number;
  readonly expertFfnSize: number;
  readonly biases: boolean;
  /** One number an expert added to the router's scores. */
  readonly routerBias: boolean;
}

/** A model whose parameters and cache can be counted, but whose steps the engine doesn't run: windows, experts, latent attention. */
export interface CountedModel {
  readonly id: string;
  readonly name: string;
  readonly layers: number;
  readonly hiddenSize: number;
  readonly attention: CountedAttention;
  /** Feed-forward size of dense layers. */
  readonly ffnSize: number;
  /** Null: every layer is dense. */
  readonly experts: CountedExperts | null;
  /** Layers that attend to the last `tokens` only; null: none. */
  readonly attentionWindow: { readonly tokens: number; readonly layers: number } | null;
  readonly vocabSize: number;
  readonly contextTokens: number;
  readonly tiedEmbeddings: boolean;
  readonly normsPerLayer: 2 | 4;
  readonly source: string;
}
