import { openCases, type CountedRow } from '../../domain/disclosure/index.ts'

self.onmessage = (event: MessageEvent<readonly CountedRow[]>) => self.postMessage(openCases(event.data))
