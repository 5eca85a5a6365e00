import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { printDocument, printPlate } from '../../scripts/cli/pdf.ts'

const PLACE = '/sin-carpeta/resumen.docx'
const SVG = '<svg viewBox="0 0 10 10"></svg>'
/** A program that is there and makes nothing. */
const IDLE = '/bin/false'

describe('a PDF from the command line', () => {
  it('says that the program is missing, and that what it was asked of is written', async () => {
    await expect(printDocument(PLACE, null)).rejects.toThrow('no hay LibreOffice en esta máquina. El documento sí')
    await expect(printPlate(PLACE, SVG, null)).rejects.toThrow('no hay Chromium en esta máquina. El mapa sí')
  })

  it.skipIf(!existsSync(IDLE))('says that the program could not, where it ends badly', async () => {
    await expect(printDocument(PLACE, IDLE)).rejects.toThrow('LibreOffice no pudo. Lo demás sí está escrito.')
    await expect(printPlate(PLACE, SVG, IDLE)).rejects.toThrow('Chromium no pudo. Lo demás sí está escrito.')
  })
})
