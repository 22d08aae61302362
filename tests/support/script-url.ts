/** What the bundler gives for `url:~contents/…`: the address of a built content script. */
export default "/content-script.js"
