import { weighStability, type ScoreSheet } from '../../domain/ranking/index.ts'

self.onmessage = (event: MessageEvent<ScoreSheet>) => self.postMessage(weighStability(event.data))
