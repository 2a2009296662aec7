import type { AttentionMessages } from './messages.ts';

export const sharingNames: AttentionMessages['heads']['names'] = {
  mha: { short: 'MHA', long: 'Multi-head attention' },
  gqa: { short: 'GQA', long: 'Grouped-query attention' },
  mqa: { short: 'MQA', long: 'Multi-query attention' },
  mla: { short: 'MLA', long: 'Multi-head latent attention' },
};
