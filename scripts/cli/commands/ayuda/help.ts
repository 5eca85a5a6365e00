/** What `ayuda` prints. */
export const HELP = `Uso: npm run -s brecha -- COMANDO [opciones]

Comandos
  cobertura   instancias creadas de esperadas, por territorio
  ranking     territorios de un grupo, en orden de prioridad (Lineamientos, 7.3.1.2 B.1)
  validar     lee un archivo propio y da cuenta de cada fila: validar ARCHIVO [--tabla CLASE|auto] [--hoja NOMBRE]
              [--anio AAAA] [--json] [--salida ARCHIVO]; --anio es el de las cifras que no lo dicen
              CLASE limites cuenta los polígonos de un GeoJSON, TopoJSON o shapefile; celdas, lo que se leyó tal cual
  informe     resumen ejecutivo de una región o informe anual de las instancias, en .docx:
              informe --region 18 --salida F.docx | --todas --salida CARPETA | --anual 2026 --salida F.docx
  taller      láminas de un taller macrorregional, en .pptx: taller --macro norte | --regiones 01,06,20 --salida F.pptx
  agenda      los primeros de un grupo, convertidos en visitas con sus viajes, a un calendario o a un libro:
              agenda --grupo creacion --primeros 10 --base 1501 --desde 2026-12-01 --dias 5 --por-dia 2 --salida F.ics|F.xlsx
  mapa        lámina de un territorio, o atlas de una región por provincias, en .svg o .png:
              mapa [--region 18 | --provincia 1801 | --macro norte] --capa pobreza [--nivel NIVEL] [--servicios CEM,…|todos]
              [--tamano A4|A3] [--orientacion vertical|horizontal] [--escala 1-4] --salida F.svg|F.png
              | --region 18 --atlas CARPETA [--formato svg|png]
  ayuda       este texto

Opciones de cobertura y ranking
  --nivel NIVEL             cobertura: region, departamento, provincia o distrito; ranking: provincia o distrito
                            (si no se indica, provincia; el grupo local, todos; el grupo regional, region)
  --definicion DEFINICION   municipal (si no se indica), provincial, distrital o combinada
  --grupo GRUPO             creacion (si no se indica), regional o local
  --ambito LISTA            códigos de 2, 4 o 6 cifras y macro:NOMBRE, separados por comas; 15 es todo Lima
  --modalidad NOMBRE        todas (si no se indica) o una de las que trae la tabla de violencia
  --umbral N                de 0 a 1; por debajo, la brecha es crítica (si no se indica, 0,25)
  --percentil N             de 0 a 100; desde él, la incidencia es mayor (si no se indica, 75)
  --pesos CLAVE=N,…         peso de cada criterio, cero o mayor; el que no figura conserva el suyo
  --heredar si|no           tomar la tasa del departamento donde la provincia no tiene (si no se indica, si)
  --k 5|11                  las cuentas de 1 a k − 1 casos se ocultan, con las que las delatarían (si no se indica, 5)
  --uso-interno si|no       muestra las cuentas pequeñas y sella la respuesta «USO INTERNO» (si no se indica,
                            no; con --json, si: lo lee un programa en esta máquina, con las cifras enteras)
  --matriz-completa si|no   lo que no figura en la matriz no existe (si no se indica, no: queda sin dato)
  --plazo PLAZO             duración del plan de trabajo sin «vigente_hasta»: multianual (si no se indica: se supone vigente),
                            anual (7.3.3.1) o trienal (6.1.7), contada desde su aprobación
  --fecha AAAA-MM-DD        fecha de referencia (si no se indica, hoy)
  --datos CARPETA           tablas propias, que reemplazan a las incluidas del mismo nombre: territorios.csv,
                            instancias.csv, instrumentos.csv, violencia.csv, poblacion.csv, pobreza.csv, servicios.csv,
                            iniciativas.csv, coordemuna.csv, atenciones.csv
  --json                    respuesta en JSON

Sale con 0 si hay respuesta, 1 si los datos no sirven y 2 si el comando está mal escrito.
Las advertencias van por la salida de errores.`
