import { createdIn, isCreated } from '../instancias/index.ts'
import { formatDate, formatNumber, formatOrdinal, formatPercent, formatShare } from '../measure/index.ts'
import { ETAPA_NAME, INSTANCIA_LEVEL_NAME } from '../words/index.ts'
import { coverageHeadline, openPlaces, rateHeadline, type Headline } from './headlines.ts'
import type { TerritoryProfile } from './territory-profile.ts'

/** What stands out of a provincia or a distrito, its own instancia first; none on what is not known. */
export function profileHeadlines(profile: TerritoryProfile): readonly Headline[] {
  return [
    ownHeadline(profile),
    gapHeadline(profile),
    placeHeadline(profile),
    rateHeadline(`En la provincia de ${profile.provincia.name}, en`, profile.rate),
    povertyHeadline(profile),
  ].filter((headline) => headline !== null)
}

function ownHeadline({ facts, stage, level }: TerritoryProfile): Headline {
  const kind = `instancia ${INSTANCIA_LEVEL_NAME[level].toLowerCase()}`
  const tables: Headline['tables'] = ['instancias']
  if (stage === null) return { text: `De ${facts.name} no se espera una ${kind} propia.`, tables }
  if (stage.kind === 'missing') return { text: `De la ${kind} de ${facts.name} no hay dato.`, tables }
  if (stage.value === 'sin_instancia') return { text: `${facts.name} no tiene ${kind}.`, tables }
  if (!isCreated(stage.value))
    return {
      text: `${facts.name} no tiene ${kind} creada: está en la etapa «${ETAPA_NAME[stage.value].toLowerCase()}».`,
      tables,
    }
  const since = facts.createdOn === null ? '' : `, creada el ${formatDate(facts.createdOn)}`
  return {
    text: `${facts.name} tiene ${kind} en la etapa «${ETAPA_NAME[stage.value].toLowerCase()}»${since}.`,
    tables,
  }
}

/** The coverage of the provincia and whether it is in critical gap, where what is not known would not decide it. */
function gapHeadline({ critical, coverage, threshold, provincia }: TerritoryProfile): Headline | null {
  const told = coverageHeadline(`la provincia de ${provincia.name}`, { coverage })
  if (told === null || createdIn(coverage) === null || (critical !== 'si' && critical !== 'no')) return told
  const gap = `${critical === 'si' ? 'está' : 'no está'} en brecha crítica (menos de ${formatShare(threshold, 0)})`
  return { ...told, text: told.text.replace(/\.$/, `; ${gap}.`) }
}

function placeHeadline({ place, ranked, provincia }: TerritoryProfile): Headline | null {
  if (place === null) return null
  return {
    text: `Para crear instancias, la provincia de ${provincia.name} está en el puesto ${formatOrdinal(place.place)} de ${formatNumber(ranked)}${openPlaces(place)}.`,
    tables: ['instancias', 'violencia', 'pobreza'],
  }
}

function povertyHeadline({ poverty, facts }: TerritoryProfile): Headline | null {
  if (poverty.kind === 'missing') return null
  return {
    text: `La pobreza monetaria de ${facts.name} es ${formatPercent(poverty.value.percent)}.`,
    tables: ['pobreza'],
  }
}
