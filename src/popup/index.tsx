export default function SidePanel() {
  return <p>Junto</p>
}
