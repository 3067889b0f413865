/** Why the database of the data folder cannot run here. */
export const database = {
  "no-build": "There is no built-in database for this machine ({{machine}}). Name one with --database.",
  "large-pages":
    "This machine's memory pages ({{machine}}) are larger than the built-in database can use. Name one with --database.",
  unreachable:
    'The built-in database runs as user {{user}}, who cannot get to "{{folder}}". Take a folder it can get to, such as /var/lib/huizong, or name a database with --database.',
  failed:
    'The built-in database did not start ({{reason}}). See the last lines of postgres/server.log in "{{folder}}", or name a database with --database.',
};
