import {
  Badge,
  Button,
  type CSSVariablesResolver,
  createTheme,
  Input,
  Kbd,
  Mark,
  Modal,
  Tabs,
  Tooltip,
} from "@mantine/core";
import { check, clear, hit, petrol, seize, slate } from "./colours.ts";

const fontFamily = '"Noto Sans Variable", "Noto Sans SC", system-ui, sans-serif';

/** Dense by default: the screen is 768 pixels high and the hands may wear gloves. */
export const theme = createTheme({
  colors: { petrol, dark: slate, clear, check, hit, seize },
  primaryColor: "petrol",
  primaryShade: { light: 8, dark: 7 },
  black: "#1a2129",
  fontFamily,
  fontFamilyMonospace: `ui-monospace, "Cascadia Mono", Consolas, "DejaVu Sans Mono", ${fontFamily}`,
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.25rem" },
  headings: {
    fontWeight: "650",
    sizes: {
      h1: { fontSize: "1.375rem", lineHeight: "1.3" },
      h2: { fontSize: "1.0625rem", lineHeight: "1.35" },
      h3: { fontSize: "0.9375rem", lineHeight: "1.4" },
    },
  },
  spacing: { xs: "0.375rem", sm: "0.625rem", md: "0.875rem", lg: "1.25rem", xl: "2rem" },
  defaultRadius: "sm",
  respectReducedMotion: true,
  cursorType: "pointer",
  components: {
    Badge: Badge.extend({ defaultProps: { variant: "light", radius: "sm", tt: "none", fw: 600 } }),
    Button: Button.extend({
      vars: (_theme, { size }) => ({
        root: size ? {} : { "--button-height": "2rem", "--button-fz": "0.8125rem" },
      }),
    }),
    Input: Input.extend({
      vars: () => ({ wrapper: { "--input-height": "2rem", "--input-fz": "0.8125rem" } }),
    }),
    InputWrapper: Input.Wrapper.extend({ defaultProps: { labelProps: { fw: 500 } } }),
    Mark: Mark.extend({
      vars: () => ({ root: { "--mark-bg-dark": "var(--mantine-color-check-8)" } }),
      styles: { root: { color: "inherit" } },
    }),
    Modal: Modal.extend({ styles: { title: { fontSize: "1.0625rem", fontWeight: 650 } } }),
    Kbd: Kbd.extend({ defaultProps: { size: "xs" } }),
    Tabs: Tabs.extend({ styles: { tab: { paddingBlock: "0.625rem" } } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 400, events: { hover: true, focus: true, touch: true } },
    }),
  },
});

/**
 * Mantine's own dimmed, placeholder and error colours fall short of AA on these surfaces, and its
 * light variants are all but black in the dark.
 */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": "#56616d",
    "--mantine-color-placeholder": "#6a7581",
    "--mantine-color-error": "#a82a20",
    "--mantine-color-default-border": "#c9d0d7",
    "--beket-ground": "#eef1f4",
    "--beket-line": "#dde2e7",
    "--beket-active": "#e8f1f7",
  },
  dark: {
    "--mantine-color-placeholder": "#8a95a1",
    "--mantine-color-error": "#f08a80",
    "--mantine-color-default-border": "#454f5a",
    "--mantine-color-gray-light": "#343d47",
    "--mantine-color-petrol-light": "#1d3b4c",
    "--mantine-color-clear-light": "#1b3f2a",
    "--mantine-color-check-light": "#48330c",
    "--mantine-color-hit-light": "#531d17",
    "--mantine-color-seize-light": "#3a2350",
    "--mantine-color-clear-light-hover": "#225135",
    "--mantine-color-check-light-hover": "#5c4210",
    "--mantine-color-hit-light-hover": "#6a261f",
    "--mantine-color-seize-light-hover": "#4a2d66",
    "--beket-ground": "#14181d",
    "--beket-line": "#323a44",
    "--beket-active": "#22313d",
  },
});
