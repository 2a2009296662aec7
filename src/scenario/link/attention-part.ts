/** How the Attention view opens: the first of its sections, plainly. */
export const PLAIN_ATTENTION = 'steps';

/**
 * The Attention view's place as it stands in a link: "cache~n4096~s12~h2~mqa~c.scores.5.3". What it means is read where the view is
 * (`attention-look.ts`), which is loaded later.
 */
export const ATTENTION_PLACE =
  /^(steps|cache|flash|heads|bytes)(?:~n(8|16|32|64|128|256|512|1024|2048|4096))?(?:~s(\d{1,4}))?(?:~h(2))?(?:~t(\d{1,4}))?(?:~(mha|gqa|mqa|mla))?(?:~l(\d{1,6}))?(?:~g(\d{1,4}))?(?:~x([23]))?(?:~c\.([qkv]|scores|weights|output)\.(\d{1,4})\.(\d{1,4}))?$/;

export function readAttention(text: string): string | null {
  return ATTENTION_PLACE.test(text) ? text : null;
}
