import type { AttentionMessages, AttentionPart, ProsePart } from './messages.ts';

/** Prose in which `[text|part]` names a part of the picture. */
function prose(text: string): readonly ProsePart[] {
  return text.split(/(\[[^\]]+\])/).flatMap((piece): readonly ProsePart[] => {
    const [, words, part] = /^\[([^|]+)\|([^\]]+)\]$/.exec(piece) ?? [];
    if (words !== undefined && part !== undefined) return [{ part: part as AttentionPart, text: words }];
    return piece === '' ? [] : [piece];
  });
}

export const sectionProse: AttentionMessages['prose'] = {
  steps: [
    prose(
      'Each token asks with a [query|q], offers a [key|k] and carries a [value|v]: three rows made from the token by three weight matrices. In prefill all rows are made at once; it is one matrix product, and one can see it being one.',
    ),
    prose(
      'A query times every key gives its [scores|scores]. What comes later is [masked|mask]: a token never looks ahead. The softmax turns a row of scores into [weights|weights] that sum to one, and the weights mix the values into the [output|output].',
    ),
    prose(
      'A later token needs the [keys and values|cache] of all before it, and nothing else of them. So those two stay, a token slot each, and a decode step computes [one row|new-row] and reads the rest.',
    ),
  ],
  cache: [
    prose('[With the cache|cached-side] a step computes one token: its query, key and value, one row of scores. Everything else it reads.'),
    prose(
      '[Without|recomputed-side] nothing is kept, so every step is a prefill of all tokens so far. All rows but the last give numbers that were known a step ago, to the last bit; the page computes both and compares.',
    ),
    prose(
      'Up to some hundred tokens [the time|times] hardly shows it: reading the weights takes as long for one token as for a hundred. Beyond, the recomputed step grows with the text, and the cached one with the bytes of its cache.',
    ),
  ],
  flash: [
    prose(
      'The score matrix of a long prompt is far larger than Q, K and V. FlashAttention never writes it: it takes [one tile|tile] of queries and keys into SRAM, and goes on to the next.',
    ),
    prose(
      'A softmax needs the largest score of its whole row. The tiles before did not know it, so a [running maximum and sum|running] are kept, and what was added up so far is scaled down when a larger score turns up.',
    ),
    prose(
      'The arithmetic is the same and a little more; what falls is [traffic to HBM|traffic], from four passes over an N × N matrix to a few over N × D. The result is equal but for the order of rounding.',
    ),
  ],
  heads: [
    prose(
      'Every query head asks its own question. [Keys and values|heads] need not be its own: heads that share them read the same rows, and the cache holds one copy.',
    ),
    prose(
      'What a token costs [in bytes|token-bytes] is 2 × layers × KV heads × head dim × bytes of an element. A latent (MLA) keeps one short row instead, from which keys and values of all heads are made again.',
    ),
    prose('A smaller token means more of them in [the same pool|pool]: more requests at once, or longer ones, before somebody must wait.'),
  ],
  bytes: [
    prose(
      '[The textbook|textbook] multiplies 2 (key and value) × bytes × layers × width × length × batch. It holds where every query head has a key of its own.',
    ),
    prose('[The exact one|exact] puts KV heads × head dim in place of the width: what the projection really makes.'),
    prose(
      'The next factor is [sharing between layers|shared]: neighbouring layers read one cache. Together with one KV head and windows it made a public chat service’s cache more than 20 times smaller.',
    ),
  ],
};
