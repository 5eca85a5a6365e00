import { LAYERS, specOf, type LayerName } from '../../src/domain/layers/index.ts'
import { Legend } from '../../src/view/map/legend/legend.tsx'
import { drawComponent } from './draw-component.tsx'
import type { Exhibit, ExhibitState } from './exhibit.ts'
import { nationalIn } from './invented-places.ts'
import { limitesOnScreen, nobody } from './on-desk.tsx'

const NO_DISCS = new Map()
const HATCH = { on: false, onChange: nobody }
const POINTING = { hovered: null, selected: null, onHover: nobody, onSelect: nobody }

function legend(layer: LayerName, state: ExhibitState, shows: string, height: number): Exhibit {
  const draw = () =>
    drawComponent(
      <Legend
        spec={specOf(nationalIn(state), layer === 'pobreza' ? 'distrito' : 'provincia', layer)}
        limites={limitesOnScreen('real')}
        services={[]}
        pointing={POINTING}
        place={null}
        holds={null}
        airports={null}
        hatch={HATCH}
        discs={NO_DISCS}
      />,
      { width: 300, height },
    )
  return { kind: 'capas', name: `leyenda-${layer}`, state, shows, draw }
}

const HEIGHT: Readonly<Record<LayerName, number>> = {
  cobertura: 563,
  etapa: 440,
  incidencia: 585,
  pobreza: 469,
  cruce: 715,
  vigencia: 440,
}

export const legendExhibits: readonly Exhibit[] = [
  ...LAYERS.map((layer) =>
    legend(
      layer,
      'varias',
      'La leyenda en pantalla: clases con su color y su cuenta, unidades y fuente.',
      HEIGHT[layer],
    ),
  ),
  legend('cobertura', 'simulado', 'El sello SIMULADO junto al título de la leyenda.', 576),
  legend('cobertura', 'sin-datos', 'Todas las unidades en «sin dato» y ninguna fuente.', 509),
  legend('incidencia', 'reservado', 'La trama de lo reservado con las ocho provincias.', 420),
  legend('cruce', 'sin-datos', 'Sin tasas ni matriz se dice que nada puede cruzarse.', 379),
]
