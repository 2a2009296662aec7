// Colour arithmetic: WCAG 2 contrast, colour-vision deficiency (Machado, Oliveira and Fernandes 2009, severity 1.0) and CIEDE2000
// (Sharma, Wu and Dalal 2005). Colours are #rrggbb.

const DEFICIENCY = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
export const VISIONS = Object.keys(DEFICIENCY);

const SRGB_TO_XYZ = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];
const D65_WHITE = [0.95047, 1, 1.08883];

const multiply = (matrix, vector) => matrix.map((row) => row[0] * vector[0] + row[1] * vector[1] + row[2] * vector[2]);
const linear = (share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
const linearRgb = (hex) => [1, 3, 5].map((at) => linear(parseInt(hex.slice(at, at + 2), 16) / 255));

function luminance(hex) {
  const [red, green, blue] = linearRgb(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG contrast ratio, 1 to 21. */
export function contrast(first, second) {
  const [lighter, darker] = [luminance(first), luminance(second)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function lab(hex, vision) {
  const seen = multiply(DEFICIENCY[vision], linearRgb(hex)).map((share) => Math.min(1, Math.max(0, share)));
  const compress = (t) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const [x, y, z] = multiply(SRGB_TO_XYZ, seen).map((value, i) => compress(value / D65_WHITE[i]));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const DEGREE = Math.PI / 180;
const C7 = (chroma) => Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));

/** CIEDE2000 difference of two colours as somebody with this vision sees them. */
export function difference(first, second, vision = 'normal') {
  const [L1, a1, b1] = lab(first, vision);
  const [L2, a2, b2] = lab(second, vision);
  const G = 0.5 * (1 - C7((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2));
  const [ap1, ap2] = [a1 * (1 + G), a2 * (1 + G)];
  const [c1, c2] = [Math.hypot(ap1, b1), Math.hypot(ap2, b2)];
  const hue = (a, b) => (Math.atan2(b, a) / DEGREE + 360) % 360;
  const [h1, h2] = [hue(ap1, b1), hue(ap2, b2)];
  let dh = h2 - h1;
  if (dh > 180) dh -= 360;
  if (dh < -180) dh += 360;
  const dL = L2 - L1;
  const dC = c2 - c1;
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin((dh / 2) * DEGREE);
  const Lm = (L1 + L2) / 2;
  const cm = (c1 + c2) / 2;
  let hm = (h1 + h2) / 2;
  if (Math.abs(h1 - h2) > 180) hm += hm < 180 ? 180 : -180;
  const cosine = (factor, offset) => Math.cos((factor * hm + offset) * DEGREE);
  const T = 1 - 0.17 * cosine(1, -30) + 0.24 * cosine(2, 0) + 0.32 * cosine(3, 6) - 0.2 * cosine(4, -63);
  const SL = 1 + (0.015 * (Lm - 50) ** 2) / Math.sqrt(20 + (Lm - 50) ** 2);
  const SC = 1 + 0.045 * cm;
  const SH = 1 + 0.015 * cm * T;
  const RT = -2 * C7(cm) * Math.sin(60 * Math.exp(-(((hm - 275) / 25) ** 2)) * DEGREE);
  return Math.sqrt((dL / SL) ** 2 + (dC / SC) ** 2 + (dH / SH) ** 2 + RT * (dC / SC) * (dH / SH));
}
