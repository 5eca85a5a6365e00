import type { Etapa } from '../instancias/index.ts'
import { joinDenied } from '../measure/index.ts'
import type { StageDoubt } from '../register/index.ts'
import { ETAPA_NAME } from './names.ts'

/** What a stage rests on. */
const PROOF: Readonly<Record<Etapa, string>> = {
  sin_instancia: '',
  en_proceso: 'el expediente o el proyecto de ordenanza',
  creada: 'la ordenanza',
  instalada: 'el acta de instalación',
  operativa: 'el reglamento interno y un plan de trabajo vigente',
}

/** The doubt over a stage that is stated: what the documents tell, and which of them are not known. */
export function sayStageDoubt({ stated, derived, kind, lacking }: StageDoubt): string {
  const lacks = lacking.map(({ etapa }) => PROOF[etapa])
  const rest = lacks.length === 0 ? '' : ` No consta ${joinDenied(lacks)}.`
  const told = derived === null ? '' : ` Los documentos registrados dan la etapa «${ETAPA_NAME[derived]}».`
  const head =
    kind === 'contradice'
      ? `La etapa escrita, «${ETAPA_NAME[stated]}», contradice lo registrado.`
      : `La etapa escrita, «${ETAPA_NAME[stated]}», no tiene todo su sustento registrado.`
  return `${head}${told}${rest}`
}
