export const PRESS_HELP = `offprint press: prints an edition of a magazine

Usage: offprint press --feed <URL or file> --out <folder> [options]
       offprint press --config <file> --out <folder> [options]

Reads the feed (JSON Feed, RSS or Atom; the address of a home page that names one will do), fetches the
pictures, and writes the reader, one page for each article, the feed and the pictures into a folder that
any static host can serve. Run again, it fetches and writes only what has changed.

What it makes an edition of:
  --feed <URL or file>  a feed; name it several times to make one edition of several feeds.
                        Stands in for the feeds that the publication file names
  --config <file>       the publication file: name, colours, sections, feeds, …
                        (without it, the feed's own title and sections)

Where it goes:
  --out <folder>        a new or empty folder, or one with an edition in it
  --site-url <URL>      where the edition will stand, such as https://paper.example/read/; link previews,
                        the sitemap and RSS need it (“siteUrl” of the publication file)
  --base <path>         the path below the host (the path of the site's URL, else /)
  --cache <folder>      what is kept for the next run (the folder of --out with “.cache” behind its name)

How:
  --allow-private       also read addresses of this machine and its local network
  --json                print what was done as one JSON document
  -h, --help            this text

Files:
  offprint.json         the usual name of a publication file; docs/publication-file.md explains its keys
  .offprint             in the folder of --out, tells the next run that it may write there
  <folder>.cache        what earlier runs fetched: keep it, or the next run asks for all of it again

Examples:
  offprint press --feed https://paper.example/feed.json --out site
  offprint press --config offprint.json --out site --site-url https://paper.example/read/
  offprint press --feed feed.json --feed https://paper.example/podcast.xml --out site --json

Progress, and what could not be had, is told on standard error.
With --json, standard output has one object: out, name, articles, dropped, pictures, written, removed, notes;
or, when pressing fails, only “error”.

Exit codes: 0 done, 1 failed, 2 wrong usage or mistakes in the publication file, 130 stopped.
NO_COLOR and TERM=dumb are respected.`;
