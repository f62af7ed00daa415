export const enlarge = 'Enlarge: {title}'
export const smaller = 'Smaller'
export const larger = 'Larger'
export const close = 'Close'
