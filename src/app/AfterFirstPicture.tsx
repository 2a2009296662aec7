import { useEffect } from 'react';

/** Draws nothing, and acts once the first picture has been painted: whatever it then loads takes no time from it. */
export function AfterFirstPicture({ act }: { readonly act: () => void }) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const request = requestAnimationFrame(() => {
      timer = setTimeout(act);
    });
    return () => {
      cancelAnimationFrame(request);
      clearTimeout(timer);
    };
  }, [act]);
  return null;
}
