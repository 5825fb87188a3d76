// Who may import whom, as ARCHITECTURE.md draws it. One direction; what is not named here is forbidden.
const MAY = {
  model: [],
  languages: ['model', 'html/markupWords\\.ts$'],
  feed: ['model'],
  db: ['model'],
  html: ['model', 'languages'],
  pictures: ['model', 'db', 'feed/ownServer\\.ts$'],
  sync: ['model', 'feed', 'db', 'pictures', 'share'],
  share: ['model', 'db'],
  state: ['model', 'languages', 'sync', 'db', 'pictures', 'share', 'html/trusted\\.ts$'],
  nav: ['model'],
  ui: ['model', 'languages', 'nav', 'html', 'styles'],
  pages: ['model', 'languages', 'state', 'nav', 'ui', 'share', 'styles', 'db/windows\\.ts$'],
  worker: ['model', 'db', 'sync'],
  press: [
    'model',
    'feed',
    'languages/(facts|pressWords|texts)\\.ts$',
    'html/(cleaner|capital|rare|markupWords)\\.ts$',
  ],
};
const OWNERS = {
  fflate: ['share'],
  idb: ['db'],
  'lean-qr': ['share'],
  'fake-indexeddb': ['db'],
  dompurify: ['html', 'press'],
  diff: ['html'],
  photoswipe: ['ui'],
  '@speed-highlight': ['ui'],
  'svelte-routing': ['nav'],
  'workbox-window': ['state'],
  'workbox-(core|precaching|range-requests|routing)': ['worker'],
};

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(MAY).map(([folder, allowed]) => ({
      name: `${folder}-imports`,
      comment: `src/${folder} may import: ${allowed.join(', ') || 'nothing'}`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: '^src/', pathNot: [`^src/${folder}/`, ...allowed.map((to) => `^src/${to}`)] },
    })),
    ...Object.entries(OWNERS).map(([name, folders]) => ({
      name: `${name}-owner`,
      comment: `only src/${folders.join(', src/')} may import ${name}`,
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [`^src/(${folders.join('|')})/`, '^src/(App\\.svelte|main\\.ts|print\\.ts)$'],
      },
      to: { path: `node_modules/${name}/` },
    })),
    {
      name: 'node-only-in-press',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/press/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'app-never-imports-press',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/press/' },
      to: { path: '^src/press/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.svelte'] },
  },
};
