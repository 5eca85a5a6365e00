import { localDay } from '../src/domain/calendar/index.ts'
import { run } from './cli/index.ts'

process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EPIPE') throw cause
})

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  warn: (line) => process.stderr.write(`${line}\n`),
  today: localDay(new Date()),
})
