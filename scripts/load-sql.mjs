// Lets Node read `import sql from './x.sql?raw'` the way Vite does, so that browser and Node share one SQL file.
import { register } from 'node:module'
register('./sql-hooks.mjs', import.meta.url)
