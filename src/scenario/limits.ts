/** What is refused by name beyond these, so that no scenario, file or link can hang or blank the page. */
export const LIMITS = {
  requests: 20_000,
  pages: 262_144,
  slots: 4_096,
  steps: 200_000,
  fileBytes: 20_000_000,
  /** Characters after the `#`. */
  linkCharacters: 2_000,
  /** Prompt or output tokens of one request, and tokens of one step. */
  tokens: 1_048_576,
  /** Arrival on the ns clock: 30 days. */
  arrivalNs: 2_592_000_000_000_000,
  blockSizeTokens: 1_024,
} as const;
