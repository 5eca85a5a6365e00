import type { ReactElement } from 'react'
import type { Ubigeo } from '../../src/domain/territory/index.ts'
import { CountryCard } from '../../src/view/explore/country-card.tsx'
import { GapSection } from '../../src/view/explore/sections/gap-section.tsx'
import { IncidenceSection } from '../../src/view/explore/sections/incidence-section.tsx'
import { PovertySection } from '../../src/view/explore/sections/poverty-section.tsx'
import { ServicesSection } from '../../src/view/explore/sections/services-section.tsx'
import { StageSection } from '../../src/view/explore/sections/stage-section.tsx'
import { TerritoryCard } from '../../src/view/explore/territory-card.tsx'
import { WhyHere } from '../../src/view/prioritise/why-here.tsx'
import { Banners } from '../../src/view/shell/banners.tsx'
import { FailedCard, LoadingCard } from '../../src/view/shell/loading-card.tsx'
import type { Exhibit, ExhibitState } from './exhibit.ts'
import { ARBOL, CERRO, NIETO, NUNOA, ORILLA } from './invented-places.ts'
import { factsOf, limitesOnScreen, onDesk, type Scene, type Stage } from './on-desk.tsx'

const PANEL = 520

function part(
  name: string,
  state: ExhibitState,
  shows: string,
  height: number,
  of: (scene: Scene) => ReactElement,
  stage: Stage & { readonly width?: number } = {},
): Exhibit {
  return onDesk({ kind: 'componentes', name, state, shows, width: PANEL, height, of, ...stage })
}

type Section = typeof IncidenceSection

const of = (Drawn: Section, code: Ubigeo) => (scene: Scene) => (
  <article className="card">
    <Drawn national={scene.national} facts={factsOf(scene, 'provincia', code)} />
  </article>
)

const gap = (name: string, state: ExhibitState, code: Ubigeo, shows: string) =>
  part(name, state, shows, 240, of(GapSection, code))

const card = (code: Ubigeo) => (scene: Scene) => (
  <TerritoryCard national={scene.national} facts={factsOf(scene, 'provincia', code)} />
)

const why = ({ country, ranking }: Scene) => {
  const [first] = ranking
  return first === undefined ? (
    <p />
  ) : (
    <div>
      <WhyHere country={country} ranked={first} weights={{}} />
    </div>
  )
}

const banners = () => <Banners />

export const componentExhibits: readonly Exhibit[] = [
  gap('brecha', 'varias', NIETO, 'El 100 % en una línea con su barra y el veredicto de que no es crítica.'),
  gap('brecha', 'critico', NUNOA, 'El 0 % con el acento de brecha crítica y su cláusula.'),
  gap('brecha', 'sin-datos', NIETO, 'Dice «sin dato», no cero, y que no se puede decir si es crítica.'),
  gap('brecha', 'simulado', NIETO, 'El sello «simulado» junto a la cifra.'),
  gap(
    'brecha-con-desconocidas',
    'varias',
    ORILLA,
    'El intervalo en que está la cobertura mientras una instancia no consta.',
  ),
  part('etapa', 'varias', 'Los cinco pasos, llenos hasta la etapa de la provincia.', 178, of(StageSection, NIETO)),
  part('etapa', 'sin-datos', 'Ningún paso lleno, y se dice que no hay dato.', 178, of(StageSection, NIETO)),
  part('etapa', 'ninguna', 'El paso «sin instancia» señalado: es un dato, no una falta.', 196, of(StageSection, NIETO)),
  part(
    'incidencia',
    'varias',
    'La tasa con sus casos, sus años (el que no terminó, a rayas) y de quiénes son los casos.',
    480,
    of(IncidenceSection, CERRO),
  ),
  part(
    'incidencia',
    'reservado',
    'Lo reservado se dice con sus palabras y sin cifra.',
    340,
    of(IncidenceSection, NIETO),
  ),
  part('incidencia', 'sin-datos', 'Dice «sin dato»; distinto de lo reservado.', 182, of(IncidenceSection, NIETO)),
  part(
    'incidencia-heredada',
    'varias',
    'La tasa del departamento, con el sello de heredado.',
    224,
    of(IncidenceSection, ARBOL),
  ),
  part(
    'pobreza',
    'varias',
    'La tasa ponderada, su clase con su color y en qué descansa.',
    183,
    of(PovertySection, CERRO),
  ),
  part('pobreza', 'sin-datos', 'Dice «sin dato», sin clase ni color.', 142, of(PovertySection, CERRO)),
  part('pobreza', 'simulado', 'El sello «simulado» junto a la tasa.', 183, of(PovertySection, CERRO)),
  part(
    'servicios',
    'varias',
    'Los cuadros de servicios por tipo y operador, con su símbolo.',
    470,
    of(ServicesSection, NIETO),
  ),
  part('servicios', 'sin-datos', 'Sin tabla de servicios se dice; ningún cero.', 137, of(ServicesSection, NIETO)),
  part('ficha', 'varias', 'La ficha entera de una provincia, de la brecha a las fuentes.', 1900, card(CERRO)),
  part('ficha', 'sin-datos', 'La misma ficha sin datos: cada parte lo dice.', 1400, card(CERRO)),
  part('ficha', 'nombres-largos', 'El nombre largo no empuja los botones fuera de la ficha.', 2320, card(CERRO)),
  part(
    'ficha-del-pais',
    'varias',
    'El país: brecha, niveles, definiciones, departamentos y macrorregiones.',
    1982,
    ({ national }) => <CountryCard national={national} />,
  ),
  part('ficha-del-pais', 'simulado', 'El sello «simulado» en cada cifra de la matriz.', 2070, ({ national }) => (
    <CountryCard national={national} />
  )),
  part('por-que', 'varias', 'La frase del porqué y cada criterio con veredicto, valor y lo que aporta.', 765, why),
  part('por-que', 'sin-datos', 'Cada criterio con «?»: nada se da por no cumplido.', 810, why),
  part('por-que', 'simulado', 'El sello «simulado» en cada valor.', 800, why),
  part('avisos', 'simulado', 'La franja de la matriz simulada.', 45, banners, { width: 1100 }),
  part(
    'avisos',
    'varias',
    'Límites esquemáticos, sin conexión y un enlace que no se leyó: una franja cada uno.',
    73,
    banners,
    {
      width: 1100,
      screen: { online: false, limites: limitesOnScreen('esquematico') },
      prepare: (workspace) => workspace.follow('#v0'),
    },
  ),
  part('avisos', 'reservado', 'Mientras se ven cuentas pequeñas, la franja de uso interno.', 45, banners, {
    width: 1100,
    prepare: (workspace) => workspace.setInternalUse(true),
  }),
  part('cargando', 'ninguna', 'Qué se está cargando, con su barra.', 160, () => <LoadingCard />),
  part('no-cargo', 'ninguna', 'Qué falló y qué hacer, con un botón.', 252, () => <FailedCard reason="datos_danados" />),
]
