export const START_HELP = `offprint start: serves an edition on this machine

Usage: offprint start --feed <URL or file> [options]
       offprint start --config <file> [options]
       npm start -- [options]

Presses an edition, serves it and says where, until it is stopped. It is pressed again from time to time; when that
fails, the last edition stays. In the repository, without --feed and --config, it builds the reader with
the demo magazine and serves that.

  --feed <URL or file>  a feed (JSON Feed, RSS or Atom); several make one edition
  --config <file>       the publication file, such as offprint.json; read anew each time
  --every <time>        from one pressing to the next, such as 30s, 15m or 2h (15m)
  --port <number>       the port to listen on (4173, or the next free one)
  --host <address>      the address to listen on (127.0.0.1: only this machine)
  --allow-private       also read addresses of this machine and its local network
  -h, --help            this text

Files: editions and what is kept between runs are in .cache/start of the repository, or in the user's cache
folder (~/.cache/offprint, ~/Library/Caches/offprint, %LOCALAPPDATA%\\offprint), apart for each feed.

Examples:
  npm start
  offprint start --feed https://paper.example/feed.json
  offprint start --config offprint.json --every 1h --port 8080
  offprint start --feed http://localhost:3000/feed.json --allow-private

Exit codes: 0 stopped with Ctrl-C or SIGTERM, 1 failed, 2 wrong usage or mistakes in the publication file.
NO_COLOR and TERM=dumb are respected.`;
