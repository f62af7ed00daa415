/**
 * A picture of a slide as the last row sees it through a bad projector in a lit room: half of the contrast is gone, blacks are grey, edges are
 * blurred by 2 px of the slide, and what is smaller than a point of a picture 320 px wide is lost. @param picture 1280 px wide, or a multiple.
 */
export async function throughProjector(picture: Buffer): Promise<Buffer> {
  const { default: sharp } = await import('sharp') // not for a check that draws no sheet
  const { width, height } = await sharp(picture).metadata()
  const blur = (2 * width) / 1280
  // One after the other: sharp does not keep the order of the steps of a chain.
  const pale = await sharp(picture).removeAlpha().linear(0.5, 64).blur(blur).png().toBuffer()
  const far = await sharp(pale).resize({ width: 320, kernel: 'mitchell' }).png().toBuffer()
  return sharp(far).resize({ width, height, kernel: 'linear' }).png().toBuffer()
}
