declare module "planer" {
  const planer: { extractFrom(text: string, contentType: string): string }
  export default planer
}
