import { weighStability, type ScoreTable } from '../../domain/ranking/index.ts'

self.onmessage = (event: MessageEvent<ScoreTable>) => self.postMessage(weighStability(event.data))
