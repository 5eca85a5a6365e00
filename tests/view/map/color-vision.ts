/**
 * ΔE2000, and how a colour is seen with a missing cone or in grey (Machado, Oliveira and Fernandes 2009, severity 1).
 */
type Triple = readonly [number, number, number]
export type Vision = 'normal' | 'deutan' | 'protan' | 'tritan' | 'gris'

const MATRICES: Readonly<Record<'deutan' | 'protan' | 'tritan', readonly Triple[]>> = {
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
}

export function labOf(hex: string, vision: Vision = 'normal'): Triple {
  const rgb = seen(linear(hex), vision)
  const x = dot([0.4124564, 0.3575761, 0.1804375], rgb) / 0.95047
  const y = dot([0.2126729, 0.7151522, 0.072175], rgb)
  const z = dot([0.0193339, 0.119192, 0.9503041], rgb) / 1.08883
  return [116 * cubeRoot(y) - 16, 500 * (cubeRoot(x) - cubeRoot(y)), 200 * (cubeRoot(y) - cubeRoot(z))]
}

export function deltaE2000(one: Triple, other: Triple): number {
  const chroma = (Math.hypot(one[1], one[2]) + Math.hypot(other[1], other[2])) / 2
  const g = 0.5 * (1 - Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)))
  const [a, b] = [polar(one, g), polar(other, g)]
  const dL = other[0] - one[0]
  const dC = b.c - a.c
  const turn = ((((b.h - a.h) % 360) + 540) % 360) - 180
  const dH = a.c * b.c === 0 ? 0 : 2 * Math.sqrt(a.c * b.c) * Math.sin(rad(turn) / 2)
  const hue = a.c * b.c === 0 ? a.h + b.h : (a.h + turn / 2 + 360) % 360
  return weigh((one[0] + other[0]) / 2, (a.c + b.c) / 2, hue, [dL, dC, dH])
}

function weigh(l: number, c: number, h: number, [dL, dC, dH]: Triple): number {
  const t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63)
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2)
  const sc = 1 + 0.045 * c
  const sh = 1 + 0.015 * c * t
  const rc = 2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7))
  const rt = -rc * Math.sin(rad(60 * Math.exp(-(((h - 275) / 25) ** 2))))
  return Math.sqrt((dL / sl) ** 2 + (dC / sc) ** 2 + (dH / sh) ** 2 + rt * (dC / sc) * (dH / sh))
}

function seen(rgb: Triple, vision: Vision): Triple {
  if (vision === 'normal') return rgb
  if (vision === 'gris') return grey(dot([0.2126729, 0.7151522, 0.072175], rgb))
  const [r, g, b] = MATRICES[vision]
  return r && g && b ? [clamp(dot(r, rgb)), clamp(dot(g, rgb)), clamp(dot(b, rgb))] : rgb
}

function polar([, a, b]: Triple, g: number): { c: number; h: number } {
  const stretched = a * (1 + g)
  return { c: Math.hypot(stretched, b), h: ((Math.atan2(b, stretched) * 180) / Math.PI + 360) % 360 }
}

function linear(hex: string): Triple {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map(gammaOff)
  return [r, g, b]
}

const gammaOff = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
const cubeRoot = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)
const dot = (a: Triple, b: Triple) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const grey = (y: number): Triple => [y, y, y]
const clamp = (v: number) => Math.min(1, Math.max(0, v))
const rad = (degrees: number) => (degrees * Math.PI) / 180
const cos = (degrees: number) => Math.cos(rad(degrees))
