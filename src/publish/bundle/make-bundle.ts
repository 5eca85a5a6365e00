import { internalName } from '../../domain/disclosure/index.ts'
import { plainName } from '../slides/index.ts'
import { type BundleGround, type BundleOf, type Piece } from './bundle.ts'
import { bundleWords } from './bundle-words.ts'
import { manifestOf, type MadePiece, type Manifest } from './manifest.ts'
import { manifestPage } from './manifest-page.ts'
import { piecesOf } from './pieces.ts'
import { packSteady, steady } from './steady.ts'

/** Everything of a region or a workshop in one .zip, with the manifest that lies in it. */
export interface Bundle {
  readonly name: string
  readonly bytes: Uint8Array
  readonly manifest: Manifest
  /** The manifest as it is written. */
  readonly written: string
}

/** Told before each file; `stopped` is asked then, and a breath given to the page. */
export interface BundleWatch {
  readonly tell: (progress: { readonly done: number; readonly total: number; readonly name: string }) => void
  readonly stopped: () => boolean
}

/**
 * Makes every file of a bundle, one after another; one that fails is told in the manifest and does not end the rest.
 * The same country and choices give the same bytes. Null when it was stopped.
 */
export async function makeBundle(of: BundleOf, ground: BundleGround, watch: BundleWatch): Promise<Bundle | null> {
  const pieces = piecesOf(of, ground)
  const day = ground.national.parameters.referenceDate
  const made: MadePiece[] = []
  for (const [at, piece] of pieces.entries()) {
    watch.tell({ done: at, total: pieces.length, name: piece.path })
    await new Promise((resolve) => setTimeout(resolve))
    if (watch.stopped()) return null
    made.push(await makePiece(piece, day))
  }
  if (watch.stopped()) return null
  const manifest = manifestOf(of, ground, made)
  const written = `${JSON.stringify(manifest, null, 2)}\n`
  const text = new TextEncoder()
  const files = new Map<string, Uint8Array>([
    [bundleWords.page, text.encode(manifestPage(manifest))],
    [bundleWords.manifest, text.encode(written)],
    ...made.flatMap(({ piece, bytes }) => (bytes === null ? [] : [[piece.path, bytes] as const])),
  ])
  return { name: bundleName(of, ground), bytes: packSteady(files, day), manifest, written }
}

async function makePiece(piece: Piece, day: string): Promise<MadePiece> {
  try {
    return { piece, bytes: steady(piece.path, await piece.make(), day), cause: '' }
  } catch (fault) {
    const said = fault instanceof Error && fault.message === bundleWords.noLimits
    return { piece, bytes: null, cause: said ? bundleWords.noLimits : bundleWords.couldNot }
  }
}

/** What the .zip of a bundle is called. */
function bundleName(of: BundleOf, { national, event }: BundleGround): string {
  const day = national.parameters.referenceDate
  const name =
    of.kind === 'region'
      ? bundleWords.regionFile(of.region, day)
      : bundleWords.workshopFile(plainName(event?.label ?? of.name), day)
  return internalName(name, national.disclosure)
}
