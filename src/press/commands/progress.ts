import type { Progress } from '../run/order.ts';
import type { Terminal } from './terminal.ts';

const STAGES: Readonly<Record<Progress['stage'], string>> = {
  feeds: 'Reading the feeds',
  pictures: 'Fetching pictures',
  pages: 'Printing pages',
  files: 'Writing files',
};
const LABEL = Math.max(...Object.values(STAGES).map(({ length }) => length));
const CELLS = 24;

export interface ProgressBar {
  readonly show: (progress: Progress) => void;
  /** Clears the bar. */
  readonly end: () => void;
}

/** A bar where it can be drawn; else one line for each stage, at its beginning. */
export function progressBar(terminal: Terminal): ProgressBar {
  return terminal.live ? drawnBar(terminal) : plainLines(terminal);
}

function drawnBar({ draw, columns }: Terminal): ProgressBar {
  let shown = '';
  return {
    show(progress) {
      const line = barLine(progress).slice(0, Math.max(0, columns - 1)); // a full last column would wrap
      if (line !== shown) draw(line);
      shown = line;
    },
    end() {
      if (shown !== '') draw('');
      shown = '';
    },
  };
}

function plainLines({ tell }: Terminal): ProgressBar {
  const begun = new Set<Progress['stage']>();
  return {
    show({ stage }) {
      if (!begun.has(stage)) tell(`${STAGES[stage]} …`);
      begun.add(stage);
    },
    end: () => {},
  };
}

function barLine({ stage, done, total }: Progress): string {
  const label = STAGES[stage].padEnd(LABEL);
  if (total === 0) return `${label}  ${done === 0 ? '…' : done}`;
  const filled = Math.min(CELLS, Math.floor((done / total) * CELLS));
  return `${label}  [${'#'.repeat(filled).padEnd(CELLS, '-')}]  ${Math.min(done, total)} of ${total}`;
}
