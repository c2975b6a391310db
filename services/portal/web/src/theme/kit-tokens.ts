const shared = {
  borderRadius: 4,
  fontFamily: 'var(--font)',
  fontSize: 16,
  motionDurationMid: '0.1s',
  motionDurationSlow: '0.1s',
};

/** The colours of tokens.css, for the component kit. */
export function kitTokens(dark: boolean) {
  return dark
    ? {
        ...shared,
        colorPrimary: '#6ea8f7',
        colorTextLightSolid: '#0c1016',
        colorBgBase: '#10151d',
        colorTextBase: '#e6ebf2',
        colorLink: '#8ab9f9',
        colorTextPlaceholder: '#97a3b4',
        colorTextDescription: '#aab5c4',
      }
    : {
        ...shared,
        colorPrimary: '#134f9c',
        colorBgBase: '#ffffff',
        colorTextBase: '#16202e',
        colorLink: '#134f9c',
        colorTextPlaceholder: '#5d6a7c',
        colorTextDescription: '#4c5869',
      };
}
