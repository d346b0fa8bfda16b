/** Given to the build. */
interface ImportMetaEnv {
  /** Where readers report errors: mailto: or https:. */
  readonly VITE_REPORT_URL?: string;
}
