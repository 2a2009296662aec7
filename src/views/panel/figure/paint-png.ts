import type { Picture } from './compose-figure.ts';

/** Pixels to a CSS px: sharp in print and on dense screens. */
const PIXELS_PER_PX = 2;

/**
 * A figure as pixels.
 * @throws Error when the browser does not draw it.
 */
export async function paintPng({ text, widthPx, heightPx }: Picture): Promise<Blob> {
  const image = new Image(widthPx, heightPx);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(widthPx * PIXELS_PER_PX);
  canvas.height = Math.round(heightPx * PIXELS_PER_PX);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png');
  });
}
