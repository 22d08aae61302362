import { describe, expect, it } from "vitest"

import { htmlLines } from "~capture/mail/html-lines"

describe("htmlLines", () => {
  it("tells lines by structure, as in a signature made of tables", () => {
    const html =
      '<table><tr><td><img src="cid:1" alt="logo"></td><td><b>Ana&nbsp;Ruiz</b><br>Directora</td></tr><tr><td colspan=2>T. 944&#32;55</td></tr></table>'
    expect(htmlLines(html).text).toBe("Ana Ruiz\nDirectora\nT. 944 55")
  })

  it("keeps cells of one line apart", () => {
    expect(htmlLines("<table><tr><td>Ana Ruiz</td><td>Directora</td></tr></table>").text).toBe("Ana Ruiz    Directora")
  })

  it("leaves out what isn't shown", () => {
    const html =
      '<style>p{}</style><p>A<!-- b --></p><div style="display:none">c<div>d</div>e</div><span hidden>f</span><script>"</p>"</script><p>G</p>'
    expect(htmlLines(html).text).toBe("A\n\nG")
  })

  it("takes no sign for a tag that is none", () => {
    expect(htmlLines("<p>3 < 4 &lt;b&gt; &amp;lt;</p>").text).toBe("3 < 4 <b> &lt;")
  })

  it("takes no member of objects for an entity's name", () => {
    expect(htmlLines("<p>a &valueOf; &toString; b</p>").text).toBe("a &valueOf; &toString; b")
  })

  it("tells the links and their lines, also where an attribute holds a bracket", () => {
    const html = `<p>x</p><p><a title="a > b" href='https://www.example.com/?a=1&amp;b=2'>Web</a></p>`
    expect(htmlLines(html).links).toEqual([{ href: "https://www.example.com/?a=1&b=2", text: "Web", line: 2 }])
  })
})
