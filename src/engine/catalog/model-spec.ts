/** A dense decoder-only transformer by its shape. */
export interface ModelSpec {
  readonly id: string;
  readonly name: string;
  readonly family: 'llama' | 'gpt2' | 'opt';
  readonly layers: number;
  readonly hiddenSize: number;
  readonly queryHeads: number;
  readonly kvHeads: number;
  readonly headDim: number;
  readonly ffnSize: number;
  readonly vocabSize: number;
  readonly contextTokens: number;
  readonly tiedEmbeddings: boolean;
  readonly qkvBias: boolean;
  readonly qkNorm: boolean;
  readonly source: string;
}
