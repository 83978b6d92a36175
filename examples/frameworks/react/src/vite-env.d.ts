interface ImportMetaEnv {
  readonly VITE_SEND_SERVICE?: string;
}
