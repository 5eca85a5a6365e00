export { runTodo } from './run-todo.ts'
export { runRehacer } from './run-rehacer.ts'
