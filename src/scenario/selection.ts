/** What is selected or hovered: stays in the link. Requests by index into the scenario's list. */
export type Selection =
  | { readonly kind: 'request'; readonly request: number }
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'slot'; readonly slot: number }
  | { readonly kind: 'step'; readonly step: number };
