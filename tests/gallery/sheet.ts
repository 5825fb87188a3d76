import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One picture of the gallery, and what it shows. */
export interface Shot {
  readonly state: string;
  readonly width: number;
  readonly theme: string;
  readonly dir: string;
  readonly file: string;
}

const STYLE = `
  body { margin: 2rem; background: #77736c; color: #fff; font: 1rem/1.4 system-ui; }
  section { margin-block: 2rem; }
  div { display: flex; flex-wrap: wrap; align-items: start; gap: 1rem; }
  img { display: block; height: 26rem; }
  figure { margin: 0; }
`;

/** The page that shows them all, state by state. */
export async function writeSheet(folder: string, shots: readonly Shot[]): Promise<void> {
  const states = [...new Set(shots.map(({ state }) => state))];
  const figures = (state: string) =>
    shots
      .filter((shot) => shot.state === state)
      .map(({ file, width, theme, dir }) => {
        const what = `${width} px, ${theme}, ${dir}`;
        return `<figure><a href="${file}"><img src="${file}" alt="${what}" loading="lazy"></a><figcaption>${what}</figcaption></figure>`;
      });
  const sections = states.map(
    (state) => `<section><h2>${state}</h2><div>${figures(state).join('')}</div></section>`,
  );
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Offprint: gallery</title><style>${STYLE}</style><h1>Gallery</h1>${sections.join('')}`,
  );
}
