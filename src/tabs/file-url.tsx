/**
 * A hidden page of Chrome's: makes an address for a file of the origin's own file system, which a worker can't. The address holds until
 * the page is closed.
 */
chrome.runtime.onMessage.addListener((message: { fileUrl?: { folder: string; file: string } }, _sender, answer) => {
  if (!message.fileUrl) return undefined
  const { folder, file } = message.fileUrl
  navigator.storage
    .getDirectory()
    .then((root) => root.getDirectoryHandle(folder))
    .then((directory) => directory.getFileHandle(file))
    .then((handle) => handle.getFile())
    .then((found) => answer(URL.createObjectURL(found)))
    .catch(() => answer(undefined))
  return true
})

/** Nobody sees it. */
export default function FileUrlPage() {
  return null
}
