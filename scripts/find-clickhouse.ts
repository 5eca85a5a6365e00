import { findProgram, installPackages } from './find-chromium.ts'

const PACKAGE = 'clickhouse-server'

/** Debian's ClickHouse server, in PATH or where Debian leaves it; null where it is not there. */
export function findClickHouse(): string | null {
  return findProgram(PACKAGE, ['/usr/sbin'])
}

/** Installs it, as root on a Debian system, where it is missing; says so, and if it could not be had. */
export function installClickHouse(): void {
  if (findClickHouse() !== null) return
  console.log(`  Falta el servidor ClickHouse: se instala el de Debian (apt-get install ${PACKAGE})…`)
  if (!installPackages([PACKAGE]) || findClickHouse() === null)
    console.log('  No se pudo instalar: las pruebas de dos servidores se omiten y lo dicen.')
}
