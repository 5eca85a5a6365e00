export { createViews, VIEW_SQL } from './create-views.ts'
