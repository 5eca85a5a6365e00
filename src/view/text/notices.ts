const NOTICES: Readonly<Record<string, string>> = {
  enlace_no_valido: 'El enlace no se entiende y se muestra la vista inicial. Pida que se lo envíen de nuevo.',
  enlace_de_otra_version: 'El enlace es de otra versión de Brecha y se muestra la vista inicial.',
  enlace_incompleto: 'Parte de lo que pide el enlace no está en los datos cargados y se dejó de lado.',
  cargas_no_disponibles:
    'Las tablas que usted cargó no se pudieron recuperar y se muestran las cifras incluidas. Vuelva a cargar la página o abra su proyecto (.brecha).',
  matriz_no_disponible:
    'No se pudo cargar la otra matriz y se conserva la que estaba. Vuelva a intentarlo y, si sigue igual, avise a quien publicó la página.',
}

const ANY_NOTICE = 'Parte del enlace no se entendió y se muestra la vista inicial.'

/** The sentence of a notice's key. */
export function noticeText(key: string): string {
  return NOTICES[key] ?? ANY_NOTICE
}
