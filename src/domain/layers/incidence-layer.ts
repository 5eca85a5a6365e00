import { registersOf, unfinishedYears, type TerritoryFacts } from '../country/index.ts'
import { hiddenShort } from '../disclosure/index.ts'
import { breakdownOf, type National } from '../criteria/index.ts'
import { formatNumber, joinFields } from '../measure/index.ts'
import type { UnitLevel } from '../territory/index.ts'
import { isInherited, USED_REGISTER, type Rate } from '../violence/index.ts'
import { denominatorName, MISSING_SHORT, MISSING_WHY, modalityName } from '../words/index.ts'
import { breakdownWords, prevalentWords, unfinishedWords } from './modality-words.ts'
import { layerWords } from './layer-words.ts'
import { pickColors, SCALES } from './palette.ts'
import { outsideOf, type ClassDraft, type LayerDraft, type UnitDraft } from './build.ts'
import { boundFormat, classOf, quantileBreaks } from './quantile-breaks.ts'

/** Rate of the last biennium in at most six national quantiles, so the breaks stay where they are under any filter. */
export function incidenceLayer(national: National, level: UnitLevel): LayerDraft {
  const breaks = quantileBreaks(knownRates(national, level), SCALES.incidencia.length)
  const [first, last] = national.biennium ?? [null, null]
  return {
    kind: 'incidencia',
    table: 'violencia',
    steps: stepsOf(breaks),
    title: layerWords.incidence.title(modalityName(national.parameters.modality)),
    unit: layerWords.incidence.unit(
      denominatorName(national.country.womenKnown ? 'mujeres' : 'poblacion'),
      first,
      last,
      registerToTell(national),
    ),
    boundaryNote: joinFields([
      lacksYears(national) ? MISSING_WHY.sin_dos_anios : layerWords.closedBelow,
      national.rateThreshold === 0
        ? layerWords.incidence.flat(national.rateField.rated, national.rateField.withCases)
        : '',
      unfinishedWords(unfinishedYears(national.country)),
    ]),
    criticalLabel: '',
    draw: (facts) => drawRate(national, facts, breaks),
  }
}

/** The register of the cases where it is not simply the usual one: others are loaded, or it is another. */
export function registerToTell({ country }: National): string | null {
  const registers = registersOf(country)
  return registers === null || (registers.used === USED_REGISTER && registers.loaded.length < 2) ? null : registers.used
}

/** Rates of a level that may be shown. */
export function knownRates(national: National, level: UnitLevel): number[] {
  return national.country.byLevel[level].flatMap((facts) => {
    const rate = national.rateOf(facts)
    return rate.kind === 'known' ? [rate.value.per10k] : []
  })
}

function stepsOf(breaks: readonly number[]): ClassDraft[] {
  const colors = pickColors(SCALES.incidencia, breaks.length)
  const format = boundFormat(breaks)
  return breaks.map((bound, index) => {
    const next = breaks[index + 1]
    const label = layerWords.range(format(bound), next === undefined ? null : format(next))
    return { key: `q${index + 1}`, color: colors[index] ?? '', label }
  })
}

/** Whether cases are loaded and no rate is possible, because fewer than two of their years are complete (METHOD §3). */
function lacksYears({ biennium, country }: National): boolean {
  return biennium === null && country.cases.years.length > 0
}

/** A rate in one line: its cases, the most prevalent modality and those of each where they are told apart by it. */
export function rateWords(national: National, facts: TerritoryFacts, rate: Rate): string {
  const hasModalities = national.country.cases.modalities.length > 0
  const breakdown = hasModalities ? breakdownOf(national, facts) : null
  const prevalent = breakdown === null ? null : prevalentWords(breakdown)
  const each = breakdown === null || breakdown.rows.length < 2 ? '' : breakdownWords(breakdown, national.disclosure.k)
  const [per10k, cases] = [formatNumber(rate.per10k, 1), formatNumber(rate.cases)]
  const told = layerWords.incidence.text(per10k, cases, rate.inherited === true, prevalent)
  return rate.inherited === true || each === '' ? told : `${told} (${each})`
}

function drawRate(national: National, facts: TerritoryFacts, breaks: readonly number[]): UnitDraft {
  const rate = national.rateOf(facts)
  if (rate.kind === 'missing')
    return {
      place: outsideOf(rate.reason),
      value: hiddenShort(rate.reason, national.disclosure.k) ?? MISSING_SHORT,
      text: MISSING_WHY[rate.reason],
      quality: null,
    }
  const inherited = isInherited(rate)
  const value = formatNumber(rate.value.per10k, 1)
  return {
    place: classOf(rate.value.per10k, breaks),
    inherited,
    value,
    text: rateWords(national, facts, rate.value),
    quality: rate.quality,
    from: [rate.from],
  }
}
