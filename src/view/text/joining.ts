import { formatDate, formatNumber } from '../../domain/measure/index.ts'

/** Words of two desks' works that are joined. */
export const joiningText = {
  label: 'Nombre de este equipo',
  labelHelp: 'Va en los archivos que guarde, como «Equipo norte». No escriba el nombre de una persona.',
  ask: (file: string, label: string, on: string) =>
    `«\u2068${file}\u2069»${label === '' ? '' : `, de «\u2068${label}\u2069»`}, se guardó el ${formatDate(on)}. Aquí ya hay trabajo suyo.`,
  related: 'Los dos trabajos vienen de uno común: al unirlos se compara cada dato con lo que decía entonces.',
  unrelated:
    'No se conoce un trabajo del que ambos vengan: al unirlos, lo que dicen distinto queda para que usted lo decida.',
  join: 'Unir con lo de aquí',
  replace: 'Reemplazar lo de aquí',
  cancel: 'Cancelar',
  title: (label: string, file: string) =>
    `Unir con ${label === '' ? `«\u2068${file}\u2069»` : `«\u2068${label}\u2069»`}`,
  accept: (count: number) =>
    count === 1 ? 'Aceptar lo que no contradice (1)' : `Aceptar todo lo que no contradice (${formatNumber(count)})`,
  comparing: 'Se están comparando los dos trabajos.',
  none: 'El otro proyecto no dice nada distinto de lo que hay aquí.',
  rules: { region: 'Lo del otro proyecto', nuestro: 'Lo que hay aquí' },
  end: 'Terminar la unión',
  endHelp: 'Lo que no decida queda como está aquí, y no se volverá a preguntar.',
  undo: 'Deshacer la unión',
  undone: 'Se deshizo: todo está como antes de unir.',
  ended: 'La unión terminó.',
  notWhole: 'Lo elegido no se pudo tomar: el otro proyecto no está completo. No cambió nada.',
  things: {
    edicion: 'Registro',
    corrida: 'Corrida',
    visita: 'Visita',
    reglas: 'Viajes',
    horas: 'Horas de viaje',
    enviado: 'Kit enviado',
    respuesta: 'Respuesta',
    reparto: 'A cargo de',
    corte: 'Corte',
    ronda: 'Ronda de respuestas',
    capacidad: 'Capacidad',
    taller: 'Taller',
    modelo: 'Modelo propio',
    tabla: 'Tabla',
  },
  subjects: {
    instancia: 'Ordenanza e instalación',
    instrumento: 'Instrumento',
    iniciativas: 'Iniciativas',
    actividad: 'Sesiones e informes',
    coordemuna: 'COORDEMUNA',
    alineamiento: 'Alineamiento',
    servicios: 'Servicios',
    necesidades: 'Necesidades',
    vida: 'Ficha de la instancia',
  },
  itself: 'Todo',
  stands: 'consta',
  absent: 'no está',
} as const
