import { Component, type ReactNode } from "react"

import { ProblemNote } from "./components/ProblemNote"

type Props = { children: ReactNode }

/** A bug in one screen must not leave an empty page: it is told, and the page can be drawn again. Drafts are in the store. */
export class Failsafe extends Component<Props, { failure?: unknown }> {
  override state: { failure?: unknown } = {}

  static getDerivedStateFromError(failure: unknown) {
    return { failure }
  }

  override render() {
    if (this.state.failure === undefined) return this.props.children
    return <ProblemNote problem={this.state.failure} onRetry={() => this.setState({ failure: undefined })} />
  }
}
