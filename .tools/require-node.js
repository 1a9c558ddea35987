// Runs before files that an older Node could not even read: hence JavaScript, and of the plainest kind.
// 22.18 is the first to run TypeScript by itself; better-sqlite3 crashes below 22.14.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Beket needs Node 22.18 or newer and this is ${process.versions.node}: start it through npm (npm start, npm run beket), which brings Node 24 along.\n`,
  );
  process.exit(1);
}
