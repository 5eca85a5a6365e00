import { isCreated, type EtapaRow } from '../../src/domain/instancias/index.ts'
import { isWithin, levelOf, upTo, type Ubigeo } from '../../src/domain/territory/index.ts'
import { STAGE_EVIDENCE } from './evidence.ts'
import { QUOTAS, quotaOf, type Quota } from './plan.ts'
import type { Random } from './random.ts'

const CREATED_STAGES = [
  ['creada', 45],
  ['instalada', 30],
  ['operativa', 25],
] as const
const ABSENT_STAGES = [
  ['sin_instancia', 83],
  ['en_proceso', 17],
] as const

/** Stage of each municipality that owes an instancia, by its code; those left without a row are absent. */
export function drawStages(municipalities: readonly Ubigeo[], random: Random): ReadonlyMap<Ubigeo, EtapaRow> {
  return new Map(
    QUOTAS.flatMap((quota) =>
      drawQuota(
        quota,
        municipalities.filter((code) => quotaOf(code) === quota),
        random,
      ),
    ),
  )
}

function drawQuota(quota: Quota, codes: readonly Ubigeo[], random: Random): [Ubigeo, EtapaRow][] {
  const created = new Set([
    ...drawCreated(
      codes.filter((code) => levelOf(code) === 'provincia'),
      quota.provincial,
      random,
    ),
    ...drawCreated(
      codes.filter((code) => levelOf(code) === 'distrito'),
      quota.distrital,
      random,
    ),
  ])
  const unknown = drawUnknown(
    codes.filter((code) => !created.has(code) && !STAGE_EVIDENCE.has(code)),
    quota,
    random,
  )
  const silent = new Set(unknown.slice(quota.sinDato))
  const declared = new Set(unknown.slice(0, quota.sinDato))
  return codes
    .filter((code) => !silent.has(code))
    .map((code) => [code, stageOf(code, created.has(code), declared.has(code), random)])
}

/** The municipalities that get an instancia: those the evidence names, then others at random up to the quota. */
function drawCreated(codes: readonly Ubigeo[], quota: number, random: Random): readonly Ubigeo[] {
  const named = codes.filter((code) => isNamedCreated(code))
  const free = random.shuffle(codes.filter((code) => !STAGE_EVIDENCE.has(code)))
  const wanted = quota - named.length
  if (wanted < 0 || wanted > free.length) throw new RangeError(`Quota ${quota} does not fit ${codes[0] ?? ''}`)
  return [...named, ...free.slice(0, wanted)]
}

function isNamedCreated(code: Ubigeo): boolean {
  const evidence = STAGE_EVIDENCE.get(code)
  return evidence !== undefined && isCreated(evidence.etapa)
}

/** Unknown municipalities, taken provincia by provincia so that some provincias are dark and others clear. */
function drawUnknown(codes: readonly Ubigeo[], quota: Quota, random: Random): readonly Ubigeo[] {
  const provincias = random.shuffle([...new Set(codes.map((code) => upTo('provincia', code)))])
  const ordered = provincias.flatMap((provincia) => random.shuffle(codes.filter((code) => isWithin(code, provincia))))
  return ordered.slice(0, quota.sinDato + quota.sinFila)
}

function stageOf(code: Ubigeo, created: boolean, unknown: boolean, random: Random): EtapaRow {
  const drawn = random.weighted<EtapaRow>(created ? CREATED_STAGES : ABSENT_STAGES)
  return STAGE_EVIDENCE.get(code)?.etapa ?? (unknown ? 'sin_dato' : drawn)
}
