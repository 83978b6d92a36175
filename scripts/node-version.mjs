// npm puts the project's own Node first on the path of its scripts. Where it has none for this platform, the machine's own must do.
const [major] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(
    `This needs Node 24, and runs on ${process.version}. Run "npm ci" in the project folder (it brings Node 24 on Linux and Windows), or install Node 24, then try again.`,
  );
  process.exit(1);
}
