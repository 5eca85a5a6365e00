import type { Probe } from '../../workspace/diagnosis/index.ts'

/** How a probe ended: as it should, with something lacking that the page can do without, or wrong. */
export type Verdict = 'bien' | 'atencion' | 'falla'

/** Words of the page of diagnosis. */
export const diagnosisText = {
  lead: 'Comprueba aquí, en este navegador, lo que Brecha necesita. Sirve para pedir ayuda: no dice nada de sus tablas.',
  caption: 'Lo que se comprobó',
  columns: { what: 'Qué', verdict: 'Estado', found: 'Lo que se halló' },
  waiting: 'Comprobando…',
  verdicts: { bien: 'Bien', atencion: 'Atención', falla: 'Falla' } satisfies Record<Verdict, string>,
  probes: {
    page: 'Página y navegador',
    headers: 'Encabezados del servidor',
    storage: 'Almacén del navegador',
    engine: 'Motor de consultas',
    graphics: 'Mapa (WebGL 2)',
    fonts: 'Letra propia',
    offline: 'Uso sin conexión',
    requests: 'Pedidos a otros sitios',
    sums: 'Huellas',
  } satisfies Record<Probe, string>,
  technical: 'Mensaje técnico, en inglés, para la mesa de ayuda:',
  again: 'Comprobar otra vez',
  copy: 'Copiar el informe',
  save: 'Descargar el informe (.txt)',
  copied: 'Se copió el informe.',
  notCopied: 'El navegador no permite copiar: descargue el informe.',
  file: 'diagnostico-brecha.txt',
  report: (lines: readonly string[]) => `Brecha: diagnóstico\n${lines.join('\n')}\n`,
} as const
