export const PROGRAM_HELP = `offprint: turns a magazine's feed into a reader for the web, as plain files

Usage: offprint <command> [options]

  press    prints an edition into a folder, to be put on any static host
  start    serves an edition on this machine, and presses it again when the feed changes
  report   says what readers of a feed will see, what they will miss, and how to mend it

In the repository a command is run as “npm run press -- [options]”, “npm start -- [options]” or
“npm run report -- [options]”; where a program reads what is printed, with “npm run -s”.
“offprint <command> --help” says more about each.

Exit codes: 0 done, 1 failed, 2 wrong usage, 130 stopped. “report” has others.`;
