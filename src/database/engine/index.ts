export {
  EngineError,
  EngineGone,
  type ColumnType,
  type Engine,
  type EngineInstance,
  type Param,
  type Row,
} from './engine.ts'
export { openBrowserEngine } from './open-browser-engine.ts'
export { superviseEngine } from './supervise-engine.ts'
export { createFromCsv, describeTable, dropTable, internalName, LOAD_BUFFER, LOCK_DOWN } from './statements.ts'
export { plainRows } from './plain-rows.ts'
export { assertArrowStream } from './arrow-stream.ts'
export { EH_WASM_BYTES } from './wasm-progress.ts'
