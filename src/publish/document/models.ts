import type { InstanciaLevel, Model } from '../../domain/instancias/index.ts'
import { rowsOf } from '../../domain/life/index.ts'
import { membership } from '../../domain/register/index.ts'
import type { AnnexOf } from './annex-of.ts'
import { asked, blank, cellOf, dated, rowsLeft, worded } from './annex-tables.ts'
import { plainName } from './plain-name.ts'
import { heading, paragraph, type Block, type Report } from './report.ts'

interface ModelForm {
  readonly title: (of: AnnexOf | null) => string
  readonly clause: string
  readonly file: string
  readonly parts: (of: AnnexOf | null) => readonly Block[]
}

const FORMS: Readonly<Record<Model, ModelForm>> = {
  ordenanza: {
    title: (of) => `Ordenanza que crea la ${instanciaName(of)}`,
    clause: '7.3.2.4–11',
    file: 'modelo-de-ordenanza',
    parts: ordenanzaParts,
  },
  instalacion: {
    title: (of) => `Acta de instalación de la ${instanciaName(of)}`,
    clause: '7.3.2.12–13',
    file: 'modelo-de-acta-de-instalacion',
    parts: instalacionParts,
  },
}

/** What is to be filled in where nothing is known. */
const BLANK = '……………'

/** A model to be adapted by the government: blank, or with the names of a territory in it. */
export function modelForm(model: Model, of: AnnexOf | null): Report {
  const { title, clause, file, parts } = FORMS[model]
  return {
    title: title(of),
    subtitle: `Modelo de Brecha a partir de ${clause} de los Lineamientos; no es el modelo del MIMP`,
    stamps: of?.simulated === true ? ['CONTIENE DATOS SIMULADOS'] : [],
    made: 'Modelo hecho con Brecha: su asesoría legal lo adapta y su Consejo lo aprueba',
    fileName: of === null ? file : `${file}-${plainName(of.name)}-${of.ubigeo}`,
    isForm: true,
    blocks: parts(of),
  }
}

interface Government {
  readonly council: string
  readonly entity: string
  readonly head: string
  readonly act: string
  readonly organ: string
  readonly law: string
}

const GOVERNMENT: Readonly<Record<InstanciaLevel, Government>> = {
  regional: {
    council: 'Consejo Regional',
    entity: 'Gobierno Regional',
    head: 'la Gobernación Regional',
    act: 'Ordenanza Regional',
    organ: 'la Gerencia de Desarrollo Social del Gobierno Regional, o la que haga sus veces',
    law: 'la Ley N.° 27867, ley orgánica de gobiernos regionales',
  },
  provincial: municipal('Provincial'),
  distrital: municipal('Distrital'),
}

const ANY: Government = {
  council: 'Consejo o Concejo',
  entity: 'Gobierno Regional o Municipalidad',
  head: 'la Gobernación Regional o la Alcaldía',
  act: 'Ordenanza',
  organ: 'la Gerencia de Desarrollo Social, o la que haga sus veces',
  law: 'la Ley N.° 27867 o la Ley N.° 27972, según corresponda',
}

function municipal(level: string): Government {
  return {
    council: `Concejo Municipal ${level}`,
    entity: `Municipalidad ${level}`,
    head: 'la Alcaldía',
    act: 'Ordenanza Municipal',
    organ: 'la Gerencia de Desarrollo Social de la Municipalidad, o la que haga sus veces',
    law: 'la Ley N.° 27972, ley orgánica de municipalidades',
  }
}

function governmentOf(of: AnnexOf | null): Government {
  return of === null ? ANY : GOVERNMENT[of.level]
}

function instanciaName(of: AnnexOf | null): string {
  const level = of === null ? BLANK : of.level.replace(/^./, (first) => first.toUpperCase())
  return `Instancia ${level} de Concertación de ${of?.name ?? BLANK}`
}

function ordenanzaParts(of: AnnexOf | null): readonly Block[] {
  const { act, council, law } = governmentOf(of)
  const place = of?.name ?? BLANK
  return [
    paragraph(`${act} N.° ${BLANK}. ${place}, ${BLANK} de ${BLANK} de ${BLANK}.`),
    heading(1, 'Visto y considerando'),
    paragraph(
      `El ${council} de ${place}, visto el expediente técnico con el informe sustentatorio N.° ${BLANK} y el proyecto de ordenanza que presenta ${governmentOf(of).organ}; y considerando:`,
    ),
    {
      kind: 'list',
      items: [
        'Que la Ley N.° 30364 y su Reglamento, aprobado por el Decreto Supremo N.° 009-2016-MIMP, organizan el Sistema Nacional y prevén en cada territorio una instancia que articula a sus integrantes.',
        `Que, según ${law}, corresponde a este ${council} aprobar la norma que la crea.`,
        `Que en el territorio ${BLANK} (describa la situación de la violencia y los servicios que existen, con fuente y fecha).`,
        ...formerMechanisms(of),
      ],
    },
    paragraph(`El ${council}, en uso de sus atribuciones y con la votación que exige su reglamento, ordena:`),
    ...articles(of),
    paragraph('Regístrese, publíquese y cúmplase.'),
    paragraph(`Firma de ${governmentOf(of).head}: ${BLANK}`),
  ]
}

function formerMechanisms(of: AnnexOf | null): readonly string[] {
  const rows = of === null ? [] : rowsOf(of.life, 'mecanismo_previo')
  if (rows.length === 0)
    return [`Que el mecanismo anterior, de existir (${BLANK}), se adecúa o culmina sus funciones (7.3.2.3).`]
  return rows.map((row) => {
    const [name, norm] = ['nombre', 'norma_deroga'].map((key) => cellOf('mecanismo_previo', row, key))
    const repealed = norm === '' ? '' : `, según ${norm}`
    return `Que el mecanismo anterior «${name}» se adecúa o culmina sus funciones${repealed}, y su informe final recoge lo aprendido (7.3.2.3 y 7.3.2.4).`
  })
}

type Article = readonly [title: string, text: string]

function articles(of: AnnexOf | null): readonly Block[] {
  return [
    ...[...whatItIs(of), ...howItWorks(of)].flatMap(([title, text], at) => [
      heading(2, `Artículo ${String(at + 1)}. ${title}`),
      paragraph(text),
    ]),
    ...membersPart(of),
  ]
}

function whatItIs(of: AnnexOf | null): readonly Article[] {
  return [
    ['Creación', `Créase la ${instanciaName(of)}, integrante del Sistema Nacional de la Ley N.° 30364.`],
    [
      'Finalidad',
      'La instancia articula y concierta, en su territorio, las políticas y servicios para prevenir, atender, proteger y sancionar la violencia contra las mujeres y los integrantes del grupo familiar, y da seguimiento a su cumplimiento.',
    ],
    [
      'Integrantes',
      `Integran la instancia las entidades que el Reglamento de la Ley N.° 30364 señala para su nivel y ${organisations(of)} elegidos por las asociaciones y organizaciones que trabajan el tema en el territorio (7.3.2.8).`,
    ],
    [
      'Representantes',
      'La representación titular recae en la máxima autoridad de cada entidad, que puede designar a una persona alterna mediante resolución u oficio (7.2). Antes de la designación se verifica que la persona cumpla lo que recomienda 7.3.2.10. El directorio lo lleva la Secretaría Técnica y no se publica.',
    ],
  ]
}

function howItWorks(of: AnnexOf | null): readonly Article[] {
  const { entity, head, organ } = governmentOf(of)
  return [
    ['Presidencia', `La instancia es presidida por ${head}.`],
    ['Secretaría Técnica', `La Secretaría Técnica está a cargo de ${organ}.`],
    [
      'Instalación y reglamento',
      'La instancia se instala en acto público y levanta un acta. Luego aprueba su reglamento interno, que precisa conformación, funciones, sesiones y quórum.',
    ],
    [
      'Plan, informes y presupuesto',
      `La instancia aprueba su diagnóstico y su plan de trabajo, e informa de su avance cada semestre. ${entity} considera sus acciones en sus documentos de gestión y de presupuesto.`,
    ],
    ['Derogatoria', `Derógase ${BLANK} y toda norma que se oponga a la presente ordenanza.`],
    [
      'Remisión',
      'La Presidencia remite copia fedateada de esta ordenanza a la Secretaría Técnica de la CMAN (7.3.2.7).',
    ],
  ]
}

function organisations(of: AnnexOf | null): string {
  if (of === null) return 'dos representantes en el nivel distrital, o tres en el provincial y el regional,'
  return membership(of, '').needed === 2 ? 'dos representantes' : 'tres representantes'
}

function membersPart(of: AnnexOf | null): readonly Block[] {
  const rows = of === null ? [] : rowsOf(of.life, 'miembros')
  return rows.length === 0
    ? []
    : blank(
        'Entidades y organizaciones que constan',
        ['Entidad u organización', 'Clase'],
        0,
        rows.map((row) => ['entidad', 'clase'].map((key) => cellOf('miembros', row, key))),
      )
}

function instalacionParts(of: AnnexOf | null): readonly Block[] {
  const place = of?.name ?? BLANK
  return [
    paragraph(
      `En ${place}, a las ${BLANK} horas del ${BLANK} de ${BLANK} de ${BLANK}, en ${BLANK}, se reunieron en acto público las entidades y organizaciones que integran la ${instanciaName(of)}, creada por ${of?.ordenanza ?? `la ordenanza N.° ${BLANK}`}, para instalarla según la Ley N.° 30364 y su Reglamento.`,
    ),
    ...sessionPart(of),
    ...blank('Orden del día', ['Tema'], 0, AGENDA),
    ...signatures(of),
    paragraph(
      `Verificada la asistencia, la Presidencia declara instalada la ${instanciaName(of)} y pone en conocimiento de la ciudadanía su creación.`,
    ),
    ...blank('Acuerdos', ['Acuerdo', 'A cargo de', 'Plazo'], 3, FIRST_AGREEMENTS),
    paragraph(
      `Sin otro asunto, siendo las ${BLANK} horas, se lee y suscribe la presente acta, y se remite copia a la Secretaría Técnica de la CMAN (7.3.2.13).`,
    ),
  ]
}

function sessionPart(of: AnnexOf | null): readonly Block[] {
  return asked(
    'Sesión de instalación',
    ['Dato', 'Respuesta'],
    [
      ['Preside (cargo)', worded(of, 'conduccion', 'presidencia')],
      ['Secretaría Técnica (órgano)', worded(of, 'conduccion', 'secretaria')],
      ['Ordenanza de creación', of?.ordenanza ?? ''],
      ['Fecha de la ordenanza', dated(of?.createdOn)],
      ['Medios de comunicación presentes', worded(of, 'instalacion', 'medios')],
      'Quórum (sí o no)',
    ],
  )
}

function signatures(of: AnnexOf | null): readonly Block[] {
  const members = of === null ? [] : rowsOf(of.life, 'miembros')
  return blank(
    'Asistencia y firma',
    ['Entidad u organización', 'Titular o alterno', 'Documento de designación', 'Firma'],
    rowsLeft(members, 12),
    members.map((row) => [cellOf('miembros', row, 'entidad'), '', cellOf('miembros', row, 'designacion'), '']),
  )
}

const AGENDA: readonly (readonly string[])[] = [
  ['Lectura de la ordenanza de creación'],
  ['Presentación de las entidades y de sus representantes'],
  ['Instalación de la instancia'],
  ['Calendario para el reglamento interno, el diagnóstico y el plan de trabajo'],
]

const FIRST_AGREEMENTS: readonly (readonly string[])[] = [
  ['Presentar la propuesta de reglamento interno', 'Secretaría Técnica', ''],
  ['Fijar la fecha de la primera sesión ordinaria', 'Presidencia', ''],
  ['Remitir copia del acta a la Secretaría Técnica de la CMAN', 'Secretaría Técnica', ''],
]
