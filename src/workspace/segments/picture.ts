/** How wide and high a picture is kept, in pixels. */
const SIDE = 192

/**
 * A picture from a file, cut to a square and made small, as an address that holds it all.
 * @throws what the browser can't read as a picture
 */
export async function pictureFrom(file: Blob): Promise<string> {
  const bitmap = await createImageBitmap(file)
  const canvas = document.createElement("canvas")
  canvas.width = SIDE
  canvas.height = SIDE
  const side = Math.min(bitmap.width, bitmap.height)
  const [x, y] = [(bitmap.width - side) / 2, (bitmap.height - side) / 2]
  const context = canvas.getContext("2d")
  if (!context) throw new Error("There is nothing to draw on.")
  // What can be seen through would be black.
  context.fillStyle = "white"
  context.fillRect(0, 0, SIDE, SIDE)
  context.drawImage(bitmap, x, y, side, side, 0, 0, SIDE, SIDE)
  bitmap.close()
  return canvas.toDataURL("image/jpeg", 0.85)
}
