import { at } from '../.config/files.mjs'

/** Storybook over stories/: nothing is reported, looked up or sent anywhere. */
export default {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  staticDirs: [
    { from: '../stories/hosts', to: '/stories/hosts' },
    ...['beon', 'beon-nn', 'beon-se', 'beon-en'].map((name) => ({
      from: `../dist/${name}.js`,
      to: `/dist/${name}.js`,
    })),
  ],
  viteFinal: (config) => ({ ...config, publicDir: false, server: { ...config.server, fs: { allow: [at()] } } }),
}
