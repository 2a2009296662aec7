/** The drawings on the transport's buttons, in ink. */

const TRIANGLE = 'M0 0l8 5l-8 5z';

function Mark({ width, children }: { readonly width: number; readonly children: React.ReactNode }) {
  return (
    <svg width={width} height="10" viewBox={`0 0 ${width} 10`} fill="var(--ink)" aria-hidden="true">
      {children}
    </svg>
  );
}

export const PlayMark = () => (
  <Mark width={8}>
    <path d={TRIANGLE} />
  </Mark>
);
export const StepBackMark = () => (
  <Mark width={8}>
    <path d="M8 0l-8 5l8 5z" />
  </Mark>
);
export const PauseMark = () => (
  <Mark width={8}>
    <rect width="3" height="10" />
    <rect x="5" width="3" height="10" />
  </Mark>
);
export const FirstMark = () => (
  <Mark width={11}>
    <rect width="2" height="10" />
    <path d="M11 0l-8 5l8 5z" />
  </Mark>
);
export const LastMark = () => (
  <Mark width={11}>
    <path d={TRIANGLE} />
    <rect x="9" width="2" height="10" />
  </Mark>
);
