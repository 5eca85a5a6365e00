const drawn = new Set<string>()

/** Notes the name of a part of the screen that some picture holds; gives the same arguments on. */
export function noteDrawn<Made extends readonly [unknown, ...unknown[]]>(made: Made): Made {
  const [part] = made
  if (typeof part === 'function') drawn.add(part.name)
  return made
}

/** The parts that the pictures drawn so far hold. */
export function drawnParts(): ReadonlySet<string> {
  return drawn
}

const MAP =
  'the map is painted on a canvas by the browser: its layers are the pictures of «capas», and journeys look at it'
const WHOLE = 'holds the whole page: each thing in it has its own picture'
const FIRST = 'stands only until the page has begun: journeys look at it'
const KEPT = 'shows what a person brought, which the engine reads: journeys look at it'
const SYMBOLS = 'the symbols of the legend are those of the dialogue of services and of the sheets'

/** Parts of the screen that no picture holds, and why. */
export const NOT_DRAWN: Readonly<Record<string, string>> = {
  ...{ LiveMap: MAP, LivePicture: MAP, MapPicture: MAP, MapSide: MAP, MapView: MAP, ScaleBar: MAP },
  ...{
    PageFrame: WHOLE,
    PackagesPart: 'waits for the list of packages, whose tables are a picture',
    DiagnosisPage: 'holds the table of what was found, which has its picture',
    WorkshopPart: 'its slides are the pictures of «laminas»',
    SlideShow: 'its slides are the same',
  },
  ...{
    EngineProgress: 'stands only while the bytes of the engine arrive',
    OwnTables: KEPT,
    ProjectPart: KEPT,
    TeamLabel: KEPT,
    KeepingNote: KEPT,
    LimitesAccount: KEPT,
    LimitesReview: KEPT,
  },
  ...{
    AnnualPart: 'the parts of its report are pictures of «documentos»',
    YearReport: 'the same',
    EvaluationPart: 'the same',
    PublicPart: 'the same',
    VisitReport: 'the same',
    ManyBar: 'stands once visits were chosen, which a journey does',
    YearChoice: 'stands in the bar of those documents, which a journey opens',
  },
  ...{ LiveRegion: 'is read aloud and not seen', Templates: 'stands in the page Datos once the engine has begun' },
  ...{
    DifferenceBoard: KEPT,
    DifferenceTable: KEPT,
    FileList: KEPT,
    JoiningPart: KEPT,
    JoinOrReplace: KEPT,
    AnswerMap: KEPT,
  },
  ...{ AnswersNote: KEPT, FoundAnswers: KEPT, UnreadPart: KEPT },
  ...{
    ContextPart: 'stands in a view of Instancias whose figures come with the page, which a journey opens',
    ContextMap: 'the same',
    ContextTable: 'the same',
    ContextSection: 'the same, in the card of a territory',
    ResearchList: 'the same',
  },
  ...{
    RegionPapers: 'is a bar of buttons beside that of the summary, which a journey presses',
  },
  CutPair: 'stands once a cut was kept, which a journey does',
  ClashBanner: 'stands where two tabs wrote one field, which a journey does',
  ...{ StillMap: FIRST, StillPanel: FIRST, StillView: FIRST },
  SearchBox: 'comes once the page has begun; a journey writes in it',
  ...{ ServiceLines: SYMBOLS, ServiceStrip: SYMBOLS },
  ...{ ColumnEvidence: KEPT, ConflictList: KEPT, OriginNote: KEPT, TableLedgers: KEPT, WritingChoice: KEPT },
  TakeToField: 'gives the file of a trip, which a journey takes to a phone',
  FieldVisit: 'stands in the trip that is open on a phone; a journey fills it in',
  BaseSection: 'stands in the page Datos once the engine has begun; a journey brings a base there',
  ...{ CellMend: 'stands where a cell of a file is bad; a journey types in it', RowMend: 'the same' },
  BatchDialog: 'stands where many files are brought at once, which a journey does',
  DropAnywhere: 'stands while a file is held over the page, which a journey does',
  ...{ LearnedNames: 'comes with the recipes once the page has begun', RecipeSection: 'comes once the page has begun' },
  CriterionMaps: 'its maps are put in once what draws them is here; a journey asks for them',
  SideSwitch: 'stands on a phone only, where a journey presses it',
  ChartTable: 'stands where a chart is asked for as a table: the map as a table is drawn the same way',
}
