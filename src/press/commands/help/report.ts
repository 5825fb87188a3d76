export const REPORT_HELP = `offprint report: says what readers of a feed will see, what they will miss, and how to mend it

Usage: offprint report <URL or file> [options]

Reads the first page of a feed (JSON Feed, RSS or Atom). Of a web page that names feeds it takes the first.
Nothing is written.

  --allow-private       also read addresses of this machine and its local network
  --json                print the report as one JSON document
  -h, --help            this text

Each finding is an error (articles are lost), a warning (readers miss something) or a hint. With --json, standard
output has one object: address, format, bytes, readers, findings, each finding with a “code” that stays the
same in all versions; or, when the feed cannot be read, only “error”.

Examples:
  offprint report https://paper.example/feed.json
  offprint report feed.json --json | jq '.findings[].code'

Exit codes: 0 no errors found, 1 errors found, 2 wrong usage, 3 the feed cannot be read, 130 stopped.
NO_COLOR and TERM=dumb are respected.`;
