/** Where log and reports are, if they are in files. */
export interface ReportFiles {
  /** The log: read by the thread that counts, with a connection of its own. */
  log: string;
  /** The database of the reports. */
  reports: string;
}
